package io.readyroom.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The rows of a run.
 *
 * @param failures rows that could not be measured, and why
 */
public record BenchmarkReport(Setting setting, List<RowReport> rows, List<String> failures) {

    public static BenchmarkReport of(Setting setting) {
        return new BenchmarkReport(setting, new ArrayList<>(), new ArrayList<>());
    }

    /** Claims whose floor is not reached. */
    public List<Claim> missedFloors() {
        return rows.stream().flatMap(row -> row.claims().stream()).filter(claim -> !claim.reachesFloor()).toList();
    }

    /** Writes {@code benchmarks.md}, {@code benchmarks.json} and a picture for each row, in place of those that were there. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("benchmarks.md"), Markdown.of(this));
            Files.writeString(folder.resolve("benchmarks.json"), JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(this) + "\n");
            for (RowReport row : rows) {
                if (!row.lines().isEmpty()) {
                    Files.writeString(folder.resolve(row.name() + ".svg"), BarChart.of(row));
                }
                for (Curve curve : row.curves()) {
                    Files.writeString(folder.resolve(curve.name() + ".svg"), CurveChart.of(curve));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
