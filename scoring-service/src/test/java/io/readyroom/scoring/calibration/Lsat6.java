package io.readyroom.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Five items of the Law School Admission Test, section 6, and 1,000 people: counts of their patterns as published (Bock &
 * Lieberman, Psychometrika 35, 1970).
 */
final class Lsat6 {

    private Lsat6() {
    }

    static ResponseMatrix matrix() throws IOException {
        List<String> lines = lines();
        int[] starts = new int[lines.size() + 1];
        int[] items = new int[lines.size() * 5];
        float[] shares = new float[items.length];
        int[] weights = new int[lines.size()];
        for (int row = 0; row < lines.size(); row++) {
            String line = lines.get(row);
            weights[row] = Integer.parseInt(line.substring(6).strip());
            starts[row + 1] = (row + 1) * 5;
            for (int item = 0; item < 5; item++) {
                items[row * 5 + item] = item;
                shares[row * 5 + item] = line.charAt(item) - '0';
            }
        }
        return new ResponseMatrix(5, starts, items, shares, weights);
    }

    /** Our copy; where the reference data stands beside the repository, it must be the same. */
    private static List<String> lines() throws IOException {
        try (InputStream own = Lsat6.class.getResourceAsStream("/psychometrics/lsat6.csv")) {
            List<String> lines = new String(own.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
            Path reference = Path.of(System.getProperty("readyroom.psychometrics", "../../shared/psychometrics"), "lsat6.csv");
            if (Files.exists(reference)) {
                assertThat(Files.readAllLines(reference).stream().skip(1).toList()).isEqualTo(lines);
            }
            return lines;
        }
    }
}
