package io.readyroom.faults.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.readyroom.faults.invariant.Verdict;
import io.readyroom.system.Json;

/** The faults of a run, one after the other. */
public final class RunReport {

    private final long seed;
    private final List<FaultReport> faults = new ArrayList<>();

    public RunReport(long seed) {
        this.seed = seed;
    }

    public void add(FaultReport fault) {
        faults.add(fault);
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Acknowledged in all faults together. */
    public long answers() {
        return faults.stream().mapToLong(fault -> fault.figures().answers()).sum();
    }

    /** Writes {@code faults.md}, {@code faults.json} and a page for each fault, in place of those that were there. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("faults.md"), markdown());
            for (FaultReport fault : faults) {
                Files.writeString(folder.resolve(fault.name() + ".md"), FaultPage.of(fault, seed));
            }
            Files.writeString(folder.resolve("faults.json"),
                    Json.MAPPER.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(Json.MAPPER.createObjectNode().put("seed", seed)
                                    .putPOJO("machine", Machine.here()).putPOJO("faults", faults))
                            + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String markdown() {
        long lost = faults.stream().mapToLong(FaultReport::lost).sum();
        long doubled = faults.stream().mapToLong(FaultReport::doubled).sum();
        StringBuilder text = new StringBuilder("""
                # Faults under load

                %,d acknowledged answers, %d lost, %d doubled. Repeat with `mvn -Pfaults -Dreadyroom.seed=%d`. %s

                Recovery: from the end of the fault (of a killed process: from the kill) until the last request that failed. \
                p99: of acknowledged answers, through the gateway. What the invariants mean: \
                [system-tests/faults](../../system-tests/faults/README.md).

                | Fault | Operations | Acknowledged | Refused | Unknown | Answers | Lost | Doubled | Recovery s (bound) \
                | p99 ms before | during | after | alone | Invariants |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|
                """.formatted(answers(), lost, doubled, seed, Machine.here()));
        faults.forEach(fault -> text.append(row(fault)));
        faults.stream().filter(fault -> !fault.complaints().isEmpty()).forEach(fault -> {
            text.append("\n**").append(fault.name()).append("**\n");
            fault.complaints().forEach(complaint -> text.append("- ").append(complaint).append('\n'));
        });
        return text.toString();
    }

    private static String row(FaultReport fault) {
        Figures figures = fault.figures();
        return String.format(Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d | %,d | %d | %d | %.1f (%.0f) | %.0f | %.0f | %.0f | %.0f | %s |%n",
                "[" + fault.name() + "](" + fault.name() + ".md)", figures.operations(), figures.acknowledged(),
                figures.refused(), figures.unknown(),
                figures.answers(), fault.lost(), fault.doubled(), fault.recoverySeconds(), fault.boundSeconds(),
                figures.p99Before(), figures.p99During(), figures.p99After(), fault.probeP99(), invariants(fault.verdicts()));
    }

    private static String invariants(List<Verdict> verdicts) {
        List<String> broken = verdicts.stream().filter(verdict -> !verdict.holds()).map(Verdict::invariant).toList();
        return broken.isEmpty() ? verdicts.size() + " hold" : "broken: " + String.join(", ", broken);
    }
}
