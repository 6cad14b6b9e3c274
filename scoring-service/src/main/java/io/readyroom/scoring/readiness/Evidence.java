package io.readyroom.scoring.readiness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.readyroom.scoring.ability.ItemParameters;

/**
 * What is known of a learner in an exam.
 *
 * @param attempts first attempts at scored questions, oldest first; rapid guesses are not among them
 * @param simulations whole exams in the mode {@code exam}, oldest first
 * @param measuredShare of the questions that were asked whose parameters are calibrated; of the others there is the
 *        author's opinion, as Elo has moved it so far
 */
public record Evidence(List<Attempt> attempts, List<Simulation> simulations, double measuredShare) {

    private static final double MOSTLY = 0.8;

    public Evidence {
        attempts = List.copyOf(attempts);
        simulations = List.copyOf(simulations);
    }

    /**
     * A simulation that was sat.
     *
     * @param form its scored questions: the best picture there is of the real form
     * @param repeatShare of its scored questions that the learner had met before
     * @param rapidShare of its answers that took less than it takes to read the question
     */
    public record Simulation(Instant at, List<ItemParameters> form, double repeatShare, double rapidShare) {

        public Simulation {
            form = List.copyOf(form);
        }
    }

    public Optional<Simulation> latestSimulation() {
        return simulations.isEmpty() ? Optional.empty() : Optional.of(simulations.get(simulations.size() - 1));
    }

    public boolean isMostlyMeasured() {
        return measuredShare >= MOSTLY;
    }

    /** Attempts of the latest simulation and of what was sat after it. */
    List<Attempt> sinceLatestSimulation() {
        return latestSimulation().map(latest -> attempts.stream().filter(one -> !one.at().isBefore(latest.at())).toList())
                .orElse(attempts);
    }

    /** Number of attempts by domain. */
    public Map<String, Long> attemptsByDomain() {
        return attempts.stream().collect(Collectors.groupingBy(Attempt::domain, Collectors.counting()));
    }
}
