package io.readyroom.faults.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.readyroom.faults.invariant.Verdict;

/**
 * What became of one fault.
 *
 * @param lost acknowledged answers that are not stored any more
 * @param doubled sessions or results that are there twice
 * @param recoverySeconds from healing until the last request that failed
 * @param boundSeconds for that
 * @param probeP99 of one client alone after everything, milliseconds
 * @param broken what else the fault demands and did not get, in words
 */
public record FaultReport(String name, Figures figures, long lost, long doubled, double recoverySeconds, double boundSeconds,
        double probeP99, List<Verdict> verdicts, List<String> broken) {

    /** Everything that is wrong, in words; empty when all is well. */
    public List<String> complaints() {
        return Stream.concat(broken.stream(), verdicts.stream().filter(verdict -> !verdict.holds())
                .map(verdict -> verdict.invariant() + ": " + verdict.violations().size() + " violations, such as "
                        + verdict.violations().get(0)))
                .toList();
    }

    /** One line for whoever watches. */
    public String summary() {
        return String.format(Locale.ROOT,
                "%s: %,d answers, %d lost, %d doubled, %,d unknown, recovered in %.1f s, p99 %.0f/%.0f/%.0f ms%s",
                name, figures.answers(), lost, doubled, figures.unknown(), recoverySeconds, figures.p99Before(),
                figures.p99During(), figures.p99After(), complaints().isEmpty() ? "" : " " + complaints());
    }
}
