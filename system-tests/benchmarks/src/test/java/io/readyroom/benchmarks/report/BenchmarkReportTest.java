package io.readyroom.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.benchmarks.measure.Growth;
import io.readyroom.benchmarks.measure.Spread;
import io.readyroom.benchmarks.measure.Trial;

class BenchmarkReportTest {

    @TempDir
    private Path folder;

    private static BenchmarkReport report() {
        BenchmarkReport report = BenchmarkReport.of(new Setting(Map.of("Durability", "fsync=on")));
        RowReport row = RowReport.of("autosave", "A save.");
        row.lines().addAll(Line.of(Map.of("direct <64>", List.of(trial(900), trial(1_100)))));
        row.claim(Claim.atLeast("direct vs raw", "direct: 1,000/s", "raw: 2,000/s", new Spread(0.5, 0.4, 0.6), 0.75, 0.9));
        row.claim(Claim.atMost("start", "1 ms", "2 ms", new Spread(3.5, 3.5, 3.5), "x", 8, 4.0));
        row.curves().add(Curve.of("over-size", "questions", "CPU µs", List.of(new Growth.Point(1_000, 50),
                new Growth.Point(100_000, 50))));
        report.rows().add(row.note("A note."));
        report.failures().add("growth: nothing was stored");
        return report;
    }

    private static Trial trial(double perSecond) {
        return new Trial(100, perSecond, Map.of("exam-service", 49.5), 2, 1.5, 9.25, 12);
    }

    @Test
    void saysInATableWhatWasClaimedAndWhatWasMissed() throws IOException {
        report().write(folder);
        assertThat(Files.readString(folder.resolve("benchmarks.md"))).isEqualTo(
                """
                        # Benchmarks

                        What is measured how: [system-tests/benchmarks](../../system-tests/benchmarks/README.md). Figures are medians over \
                        the rounds, with least and most in brackets; ratios are taken round by round, side by side.

                        | Row | Ours | Against | Figure | Floor | Goal | Met |
                        |---|---|---|--:|--:|--:|---|
                        | direct vs raw | direct: 1,000/s | raw: 2,000/s | 0.50 (0.40–0.60) x | ≥ 0.75 | ≥ 0.90 | **no** |
                        | start | 1 ms | 2 ms | 3.50 x | ≤ 8.00 | ≤ 4.00 | floor and goal |

                        Not measured: growth: nothing was stored

                        ## autosave

                        A save.

                        | | requests/s | mean ms | p50 | p99 | p99.9 | CPU µs a request |
                        |---|--:|--:|--:|--:|--:|---|
                        | direct <64> | 1,000 (900–1,100) | 2.00 | 1.50 | 9.25 | 12.0 | exam-service 49.5 |

                        ![autosave](autosave.svg)

                        CPU µs over questions: fitted exponent 0.000.

                        ![over-size](over-size.svg)

                        - A note.

                        ## Setting

                        | | |
                        |---|---|
                        | Durability | fsync=on |
                        """);
    }

    @Test
    void writesTheSameAsJson() throws IOException {
        report().write(folder);
        JsonNode json = new ObjectMapper().readTree(folder.resolve("benchmarks.json").toFile());
        assertThat(json.at("/rows/0/claims/0/figure/median").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/rows/0/lines/0/cpu/exam-service/median").asDouble()).isEqualTo(49.5);
        assertThat(json.at("/setting/facts/Durability").asText()).isEqualTo("fsync=on");
        assertThat(report().missedFloors()).extracting(Claim::what).containsExactly("direct vs raw");
    }

    /** Names with angle brackets would break a picture that isn't escaped. */
    @Test
    void drawsPicturesThatAreXmlAndNameTheirAxes() throws Exception {
        report().write(folder);
        for (String name : List.of("autosave.svg", "over-size.svg")) {
            String svg = Files.readString(folder.resolve(name));
            assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement().getTagName()).isEqualTo("svg");
        }
        assertThat(Files.readString(folder.resolve("autosave.svg"))).contains("requests per second", "direct &lt;64&gt;",
                ">1,000<");
        assertThat(Files.readString(folder.resolve("over-size.svg"))).contains("questions (logarithmic)", "CPU µs", "100,000",
                "exponent 0.000");
    }
}
