package io.readyroom.faults.report;

import java.util.Locale;

import io.readyroom.faults.invariant.Verdict;

/** One fault for readers: what people were told while it lasted, and what was checked afterwards. */
final class FaultPage {

    private FaultPage() {
    }

    static String of(FaultReport fault, long seed) {
        return head(fault, seed) + told(fault.figures()) + checked(fault) + complaints(fault);
    }

    private static String head(FaultReport fault, long seed) {
        Figures figures = fault.figures();
        return String.format(Locale.ROOT, """
                # %1$s

                Repeat with `mvn -Pfaults -Dfault=%1$s -Dreadyroom.seed=%2$d`. All faults: [faults.md](faults.md).

                | What | |
                |---|--:|
                | operations | %3$,d |
                | acknowledged | %4$,d |
                | of these answers | %5$,d |
                | refused | %6$,d |
                | unknown | %7$,d |
                | acknowledged answers lost | %8$d |
                | sessions or results doubled | %9$d |
                | recovery | %10$.1f s (bound %11$.0f s) |
                | p99 of answers before, during, after | %12$.0f, %13$.0f, %14$.0f ms |
                | p99 of one client alone afterwards | %15$.0f ms |
                """, fault.name(), seed, figures.operations(), figures.acknowledged(), figures.answers(), figures.refused(),
                figures.unknown(), fault.lost(), fault.doubled(), fault.recoverySeconds(), fault.boundSeconds(),
                figures.p99Before(), figures.p99During(), figures.p99After(), fault.probeP99());
    }

    private static String told(Figures figures) {
        StringBuilder text = new StringBuilder("""

                | People were told (PROBE: a stranger was) | times |
                |---|--:|
                """);
        figures.told().forEach((what, times) -> text.append(String.format(Locale.ROOT, "| %s | %,d |%n", what, times)));
        return text.toString();
    }

    private static String checked(FaultReport fault) {
        StringBuilder text = new StringBuilder("""

                | Invariant | looked at | violations |
                |---|--:|--:|
                """);
        for (Verdict verdict : fault.verdicts()) {
            text.append(String.format(Locale.ROOT, "| %s | %,d | %d |%n", verdict.invariant(), verdict.checked(),
                    verdict.violations().size()));
        }
        return text.toString();
    }

    private static String complaints(FaultReport fault) {
        StringBuilder text = new StringBuilder();
        fault.complaints().forEach(complaint -> text.append(text.isEmpty() ? "\nBroken:\n\n" : "").append("- ")
                .append(complaint).append('\n'));
        return text.toString();
    }
}
