package io.readyroom.scoring.readiness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.readyroom.scoring.ability.Posterior;
import io.readyroom.scoring.bank.ExamFacts;
import io.readyroom.scoring.bank.ExamFacts.Domain;
import io.readyroom.scoring.readiness.Assessment.Range;
import io.readyroom.scoring.readiness.Evidence.Simulation;

/**
 * When a number is given and when it is refused (domain, section 8). A pure function.
 *
 * <p>
 * What is predicted is an exam that is sat now. So somebody whose level moved from session to session is measured by the latest
 * simulation and what came after it alone, from fewer answers and with a larger error.
 */
final class ReadinessRule {

    static final double LARGEST_ERROR = 0.45;
    static final int FEWEST_IN_DOMAIN = 5;
    static final Duration LATEST_SIMULATION = Duration.ofDays(21);
    /** A simulation that is half remembered says little about a form that is not; those repeats are no evidence themselves. */
    static final double MOST_REPEATED = 0.20;
    static final double MOST_RAPID = 0.10;

    /** Of the right answers. */
    static final double MOST_FROM_MEMORY = 0.10;

    private static final String SIMULATION_MODE = "exam";
    private static final String TOPIC_MODE = "topic";
    private static final String PRACTICE_MODE = "practice";

    private final ExamFacts exam;
    private final Evidence evidence;
    private final Instant now;
    private final List<Attempt> settled;
    private final Posterior ability;
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private final List<Missing> missing = new ArrayList<>();

    private ReadinessRule(ExamFacts exam, Evidence evidence, Instant now) {
        this.exam = exam;
        this.evidence = evidence;
        this.now = now;
        this.settled = settled(evidence);
        this.ability = Attempt.ability(settled);
    }

    static Assessment assess(ExamFacts exam, Evidence evidence, Recalibration recalibration, Instant now) {
        return new ReadinessRule(exam, evidence, now).assess(recalibration);
    }

    static List<Attempt> settled(Evidence evidence) {
        List<Attempt> all = evidence.attempts();
        return Misfit.of(all, Attempt.ability(all).theta()).isMoving() ? evidence.sinceLatestSimulation() : all;
    }

    private Assessment assess(Recalibration recalibration) {
        lookAtSimulation();
        lookAtDomains();
        lookAtError();
        if (reasons.isEmpty()) {
            // With little evidence these figures say nothing, so they are no reason either.
            lookAtFit();
        }
        Optional<Prediction> raw = reasons.isEmpty() ? evidence.latestSimulation().map(this::predict) : Optional.empty();
        return new Assessment(raw.map(one -> rounded(one.by(recalibration).widened(margin()))),
                raw.map(Prediction::probability).orElse(Double.NaN), reasons, missing, evidence, ability.standardError(),
                recalibration);
    }

    private Prediction predict(Simulation simulation) {
        return Prediction.of(ability, simulation.form(), Cut.of(exam));
    }

    private double margin() {
        return evidence.isMostlyMeasured() ? Prediction.MARGIN : Prediction.MARGIN_UNMEASURED;
    }

    /** To whole percents, outwards: more would look exact. */
    private static Range rounded(Prediction prediction) {
        return new Range(prediction.probability(), Math.floor(prediction.low() * 100) / 100,
                Math.ceil(prediction.high() * 100) / 100);
    }

    private void lookAtSimulation() {
        Optional<Simulation> latest = evidence.latestSimulation();
        if (latest.isEmpty() || latest.get().form().isEmpty() || latest.get().at().isBefore(now.minus(LATEST_SIMULATION))) {
            refuse(Reason.NO_RECENT_SIMULATION, null, 0, 1,
                    "Sit a whole simulation; the latest one must be less than 21 days old.", SIMULATION_MODE);
            return;
        }
        if (latest.get().repeatShare() > MOST_REPEATED) {
            refuse(Reason.REPEATED_QUESTIONS, null, percent(1 - latest.get().repeatShare()), percent(1 - MOST_REPEATED),
                    "Sit another simulation: too many questions of the latest one were known to you (figures in percent new).",
                    SIMULATION_MODE);
        }
        if (latest.get().rapidShare() > MOST_RAPID) {
            refuse(Reason.GUESSING, null, percent(1 - latest.get().rapidShare()), percent(1 - MOST_RAPID),
                    "Sit another simulation and read every question (figures in percent of answers that took 3 seconds or more).",
                    SIMULATION_MODE);
        }
    }

    private void lookAtDomains() {
        Map<String, Long> counts = evidence.attemptsByDomain();
        for (Domain domain : exam.outline().domains()) {
            int have = counts.getOrDefault(domain.code(), 0L).intValue();
            if (have < FEWEST_IN_DOMAIN) {
                refuse(Reason.DOMAIN_NOT_COVERED, domain.code(), have, FEWEST_IN_DOMAIN,
                        "Answer %d more questions on %s that you have not seen.".formatted(FEWEST_IN_DOMAIN - have,
                                domain.title()),
                        TOPIC_MODE);
            }
        }
    }

    private void lookAtError() {
        double error = ability.standardError();
        if (error > LARGEST_ERROR) {
            int have = settled.size();
            int more = more(error, have);
            if (have < evidence.attempts().size()) {
                refuse(Reason.CHANGING_ABILITY, null, have, have + more,
                        "Your level changed, so older answers don't count: sit another simulation.", SIMULATION_MODE);
            } else {
                refuse(Reason.TOO_LITTLE_EVIDENCE, null, have, have + more,
                        "Answer about %d more questions that you have not seen.".formatted(more), PRACTICE_MODE);
            }
        }
    }

    /** Information adds up, so as many more of the same kind as it takes; of none yet, the best case of a quarter each. */
    private static int more(double error, int have) {
        double wanted = 1 / (LARGEST_ERROR * LARGEST_ERROR) - 1;
        double got = 1 / (error * error) - 1;
        double each = have == 0 || got <= 0 ? 0.25 : got / have;
        return Math.max(1, (int) Math.ceil((wanted - Math.max(0, got)) / each));
    }

    private void lookAtFit() {
        Misfit misfit = Misfit.of(settled, ability.theta());
        double right = settled.stream().mapToDouble(Attempt::outcome).sum();
        long fromMemory = settled.stream().filter(Attempt::isFromMemory).count();
        if (fromMemory > MOST_FROM_MEMORY * right) {
            refuse(Reason.ANSWERED_FROM_MEMORY, null, percent(1 - fromMemory / right), percent(1 - MOST_FROM_MEMORY),
                    "Many answers were right within 10 seconds, as if known from elsewhere: sit another simulation with questions"
                            + " that are new to you (figures in percent of right answers).",
                    SIMULATION_MODE);
        }
        if (misfit.isUnusual()) {
            refuse(Reason.UNUSUAL_PATTERN, null, 0, 1,
                    "Your answers don't follow the difficulty of the questions: take your time and sit another simulation.",
                    SIMULATION_MODE);
        }
        if (misfit.isUneven()) {
            refuse(Reason.UNEVEN_DOMAINS, null, 0, 1,
                    "You are much stronger in some domains than in others: practise the weak ones, then sit another simulation.",
                    TOPIC_MODE);
        }
    }

    private void refuse(Reason reason, String domain, int have, int need, String nextAction, String mode) {
        reasons.add(reason);
        missing.add(new Missing(reason, domain, have, need, nextAction, mode));
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }
}
