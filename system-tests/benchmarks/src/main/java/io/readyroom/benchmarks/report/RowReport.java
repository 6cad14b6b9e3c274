package io.readyroom.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** What a row found. */
public record RowReport(String name, String what, List<Line> lines, List<Claim> claims, List<Curve> curves,
        List<String> notes) {

    public static RowReport of(String name, String what) {
        return new RowReport(name, what, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    public RowReport note(String text) {
        notes.add(text);
        return this;
    }

    public RowReport claim(Claim claim) {
        claims.add(claim);
        return this;
    }
}
