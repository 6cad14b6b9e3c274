package io.readyroom.benchmarks.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import io.readyroom.benchmarks.measure.Protocol;
import io.readyroom.benchmarks.measure.Spread;
import io.readyroom.benchmarks.measure.Trial;
import io.readyroom.benchmarks.system.Contender;
import io.readyroom.platform.embedded.Polling;

/** Contenders side by side: all are warmed up, then each has its turn in every round. */
final class Contest {

    private static final double PROFILE_SECONDS = 8;

    private final Map<String, List<Trial>> trials = new LinkedHashMap<>();

    private Contest() {
    }

    /** In a closed loop. */
    static Contest closed(Protocol protocol, List<Contender> contenders) {
        return run(protocol, contenders, contender -> 0);
    }

    /** @param rate of each contender's open loop, requests a second */
    static Contest run(Protocol protocol, List<Contender> contenders, ToDoubleFunction<Contender> rate) {
        Contest contest = new Contest();
        contest.warmUp(protocol, contenders, rate);
        Polling.pause(Duration.ofMillis((long) (protocol.restSeconds() * 1000)));
        for (int round = 1; round <= protocol.rounds(); round++) {
            for (Contender contender : contenders) {
                Trial trial = contender.run(protocol.seconds(), rate.applyAsDouble(contender));
                System.out.printf(Locale.ROOT, "  %-32s %,9.0f /s  p50 %7.2f  p99 %7.2f ms  cpu %s%n", contender.name(),
                        trial.perSecond(), trial.p50(), trial.p99(), rounded(trial.cpu()));
                contest.trials.computeIfAbsent(contender.name(), name -> new ArrayList<>()).add(trial);
            }
        }
        return contest;
    }

    private void warmUp(Protocol protocol, List<Contender> contenders, ToDoubleFunction<Contender> rate) {
        Set<String> warm = new HashSet<>(Set.of(""));
        for (Contender contender : contenders) {
            if (protocol.warmUpSeconds() > 0 && warm.add(contender.compiles())) {
                System.out.println("  warming up: " + contender.name());
                contender.run(protocol.warmUpSeconds(), rate.applyAsDouble(contender));
            }
        }
    }

    /** Once more under a profiler, where that was asked for: figures of such a run count nowhere. */
    static List<String> profiles(Protocol protocol, List<Contender> contenders) {
        return protocol.profiled()
                ? contenders.stream().flatMap(contender -> contender.profile(PROFILE_SECONDS).stream()).toList()
                : List.of();
    }

    private static Map<String, Long> rounded(Map<String, Double> micros) {
        Map<String, Long> rounded = new LinkedHashMap<>();
        micros.forEach((process, time) -> rounded.put(process, Math.round(time)));
        return rounded;
    }

    Map<String, List<Trial>> trials() {
        return trials;
    }

    Spread spread(String contender, ToDoubleFunction<Trial> figure) {
        return Spread.of(values(contender, figure));
    }

    /** Of our throughput to theirs, round by round. */
    Spread throughput(String ours, String theirs) {
        return Spread.ratio(values(ours, Trial::perSecond), values(theirs, Trial::perSecond));
    }

    /** Of our processor time a request to theirs. */
    Spread cpu(String ours, String theirs) {
        return Spread.ratio(values(ours, Trial::servingCpu), values(theirs, Trial::servingCpu));
    }

    private List<Double> values(String contender, ToDoubleFunction<Trial> figure) {
        return trials.get(contender).stream().map(trial -> figure.applyAsDouble(trial)).toList();
    }
}
