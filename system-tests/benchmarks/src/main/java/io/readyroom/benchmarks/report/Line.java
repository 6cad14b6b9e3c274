package io.readyroom.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import io.readyroom.benchmarks.measure.Spread;
import io.readyroom.benchmarks.measure.Trial;

/**
 * A contender's figures over all rounds.
 *
 * @param rate of the open loop, requests a second; 0 of a closed one
 * @param cpu microseconds a request, by process
 */
public record Line(String contender, double rate, Map<String, Spread> cpu, Spread perSecond, Spread mean, Spread p50,
        Spread p99, Spread p999) {

    public static Line of(String contender, double rate, List<Trial> trials) {
        Map<String, Spread> cpu = new LinkedHashMap<>();
        for (String process : trials.get(0).cpu().keySet()) {
            cpu.put(process, spread(trials, trial -> trial.cpu().get(process)));
        }
        return new Line(contender, rate, cpu, spread(trials, Trial::perSecond), spread(trials, Trial::mean),
                spread(trials, Trial::p50), spread(trials, Trial::p99), spread(trials, Trial::p999));
    }

    /** Lines of all contenders of a closed loop. */
    public static List<Line> of(Map<String, List<Trial>> trials) {
        List<Line> lines = new ArrayList<>();
        trials.forEach((contender, turns) -> lines.add(of(contender, 0, turns)));
        return lines;
    }

    private static Spread spread(List<Trial> trials, ToDoubleFunction<Trial> figure) {
        return Spread.of(trials.stream().map(trial -> figure.applyAsDouble(trial)).toList());
    }
}
