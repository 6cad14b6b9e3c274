package io.readyroom.scoring.readiness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/readiness.md}. */
final class ReadinessReport {

    private static final double[] LIMITS = { 1.645, 2, 2.33, 3 };

    private ReadinessReport() {
    }

    static void write(int learners, long seed) throws IOException {
        Map<Scenario, ScenarioOutcome> outcomes = Stream.of(Scenario.values()).collect(Collectors.toMap(one -> one,
                one -> ScenarioOutcome.of(one, learners, seed), (one, other) -> one,
                () -> new java.util.EnumMap<>(Scenario.class)));
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
                """
                        # How good the readiness predictions are, on simulated learners

                        %d learners in each world, seed %d. Written by

                        ```
                        mvn -pl scoring-service -am test -Dtest=ReadinessSimulationTest -Dsurefire.failIfNoSpecifiedTests=false \\
                            -Dreadyroom.readiness.report=true [-Dreadyroom.readiness.seed=%d] [-Dreadyroom.readiness.learners=%d]
                        ```

                        Every build tries the first world with 5,000 learners on a seed of its own, which it prints.

                        A learner has an ability from N(0, 1), answers 0 to 4 practice sessions of 20 questions (drawn from 600) and a
                        simulation of 50, then sits a real exam of 50 others whose cut is N(0.68, 0.05). The *truth* is the chance to pass it,
                        by the real abilities and parameters. The service sees answers, times and its own parameters, and is the code that
                        runs in production (`ReadinessRule`). Learners are sorted by the prediction and cut into ten groups; *off by* is
                        prediction minus truth in the worst of them.

                        | World | Refused | Off by, if nobody were refused | Off by, of those told | Told | Truth inside the range shown | Verdict |
                        |---|---|---|---|---|---|---|
                        """,
                learners, seed, seed, learners));
        outcomes.values().forEach(one -> text.append(row(one)));
        text.append("\n## The worlds\n\n");
        Stream.of(Scenario.values()).forEach(one -> text.append("- **").append(one.label()).append("**: ")
                .append(one.description()).append(".\n"));
        text.append("\n## Deciles where the model holds\n\n| n | Predicted | Range shown | Truth |\n|---|---|---|---|\n");
        outcomes.get(Scenario.MODEL_HOLDS).told().groups().forEach(decile -> text.append(String.format(Locale.ROOT,
                "| %d | %.3f | %.2f – %.2f | %.3f |%n", decile.n(), decile.predicted(), decile.low(), decile.high(),
                decile.truth())));
        text.append("\n## Why which were refused\n\n| World | Reasons (learners) |\n|---|---|\n");
        outcomes.values().forEach(one -> text.append("| ").append(one.scenario().label()).append(" | ")
                .append(one.refusals().entrySet().stream().map(entry -> entry.getKey().slug() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")))
                .append(" |\n"));
        text.append("""

                ## Limits

                Share of learners beyond a limit of the answer pattern (lz) and of uneven domains. In use: 2.0 for both.

                | World |""");
        for (double limit : LIMITS) {
            text.append(String.format(Locale.ROOT, " %.3g |", limit));
        }
        text.append("\n|---|").append("---|".repeat(LIMITS.length)).append('\n');
        outcomes.values().forEach(one -> text.append(limits(one)));
        Files.writeString(report(), text.append('\n').append(notes()));
    }

    /** From the repository's root or from the module, whichever the tests were started in. */
    private static Path report() {
        Path docs = Path.of("docs");
        return (Files.isDirectory(docs) ? docs : Path.of("..", "docs")).resolve("readiness.md");
    }

    private static String notes() throws IOException {
        try (var notes = ReadinessReport.class.getResourceAsStream("/readiness/notes.md")) {
            return new String(notes.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static String row(ScenarioOutcome one) {
        int deciles = one.told().groups().size();
        return String.format(Locale.ROOT, "| %s | %.1f %% | %+.3f | %s | %d | %d of %d deciles | %s |%n",
                one.scenario().label(),
                100 * one.refusedShare(), one.everybody().worst(),
                deciles == 0 ? "–" : String.format(Locale.ROOT, "%+.3f", one.told().worst()), one.told().n(),
                one.told().covered(), deciles, verdict(one));
    }

    private static String verdict(ScenarioOutcome one) {
        if (one.refusedShare() > 0.9) {
            return "refused";
        }
        if (Math.abs(one.told().worst()) <= 0.05) {
            return "holds";
        }
        return one.told().covered() == one.told().groups().size() ? "breaks, by less than the range shown" : "**breaks**";
    }

    private static String limits(ScenarioOutcome one) {
        StringBuilder row = new StringBuilder("| ").append(one.scenario().label()).append(" |");
        for (double limit : LIMITS) {
            row.append(String.format(Locale.ROOT, " %.1f / %.1f %% |", 100 * share(one, misfit -> misfit.pattern() < -limit),
                    100 * share(one, misfit -> misfit.domains() > limit)));
        }
        return row.append('\n').toString();
    }

    private static double share(ScenarioOutcome outcome, Predicate<Misfit> refused) {
        return (double) outcome.misfits().stream().filter(refused).count() / outcome.misfits().size();
    }
}
