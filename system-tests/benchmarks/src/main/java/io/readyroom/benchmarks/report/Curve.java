package io.readyroom.benchmarks.report;

import java.util.List;

import io.readyroom.benchmarks.measure.Growth;

/** A figure over the size of the work; drawn on logarithmic axes. */
public record Curve(String name, String sizeLabel, String figureLabel, List<Growth.Point> points, Growth growth) {

    public static Curve of(String name, String sizeLabel, String figureLabel, List<Growth.Point> points) {
        return new Curve(name, sizeLabel, figureLabel, List.copyOf(points), Growth.fit(points));
    }
}
