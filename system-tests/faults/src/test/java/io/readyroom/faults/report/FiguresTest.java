package io.readyroom.faults.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.readyroom.faults.ledger.LedgerBook;

class FiguresTest {

    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

    /** A hundred answers that took 1 to 100 ms before the fault, one of 900 ms during it, none after it. */
    @Test
    void countsByOutcomeAndTakesPercentilesByPhase() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 100; i++) {
            lines.append(answer(i, i * 1_000L, i * 1_000_000L, "A\t%d\t%d\t200\t"));
        }
        lines.append(answer(101, 2 * SECOND, 900_000_000L, "A\t%d\t%d\t200\t"));
        lines.append(answer(102, 2 * SECOND, 1, "R\t%d\t%d\t503\tunavailable"));
        lines.append(answer(103, 2 * SECOND, 1, "U\t%d\t%d\ttimeout"));
        lines.append("S\t104\t1\tPROBE\tbob\tGET /x\t0\t0\t\n");
        Path file = Files.writeString(folder.resolve("ledger.tsv"), lines);

        Figures figures = Figures.of(LedgerBook.read(file), new Phases(0, SECOND, SECOND, 3 * SECOND, 4 * SECOND));

        assertThat(figures).isEqualTo(new Figures(103, 101, 1, 1, 101, 99, 900, 0,
                new TreeMap<>(Map.of("ANSWER: 200", 101L, "ANSWER: 503 unavailable", 1L, "ANSWER: no answer: timeout", 1L,
                        "PROBE: no answer: no outcome was written", 1L))));
    }

    private static String answer(long id, long sentAt, long nanos, String end) {
        return "S\t%d\t%d\tANSWER\tann\ts1\t1\t%d\t{}\n".formatted(id, sentAt, id) + end.formatted(id, sentAt + nanos) + "\n";
    }
}
