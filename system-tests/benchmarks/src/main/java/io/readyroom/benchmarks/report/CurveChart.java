package io.readyroom.benchmarks.report;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

import io.readyroom.benchmarks.measure.Growth;

/** A growth on logarithmic axes: what was measured as dots, what was fitted as a line. */
final class CurveChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 90;
    private static final int RIGHT = 40;
    private static final int TOP = 40;
    private static final int BOTTOM = 60;

    private final Curve curve;
    private final double leastSize;
    private final double mostSize;
    private final double lowest;
    private final double highest;

    private CurveChart(Curve curve) {
        this.curve = curve;
        this.leastSize = least(Growth.Point::size);
        this.mostSize = most(Growth.Point::size);
        // Room above and below, so that a flat curve looks flat.
        this.lowest = least(Growth.Point::figure) / 2;
        this.highest = most(Growth.Point::figure) * 2;
    }

    static String of(Curve curve) {
        return new CurveChart(curve).draw();
    }

    private String draw() {
        Svg svg = new Svg(WIDTH, HEIGHT);
        svg.text(LEFT, 22, "start", String.format(Locale.ROOT, "%s (exponent %.3f)", curve.name(), curve.growth().exponent()));
        svg.line(LEFT, TOP, LEFT, HEIGHT - BOTTOM, "#1a202c");
        svg.line(LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM, "#1a202c");
        svg.text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, "middle", curve.sizeLabel() + " (logarithmic)");
        svg.text(LEFT - 70, TOP - 6, "start", curve.figureLabel());
        svg.line(x(leastSize), y(fitted(leastSize)), x(mostSize), y(fitted(mostSize)), "#9aa5b1");
        for (Growth.Point point : curve.points()) {
            svg.dot(x(point.size()), y(point.figure()), "#2b6cb0");
            svg.text(x(point.size()), HEIGHT - BOTTOM + 18, "middle", String.format(Locale.ROOT, "%,.0f", point.size()));
            svg.text(x(point.size()), y(point.figure()) - 10, "middle", Markdown.number(point.figure()));
        }
        svg.text(LEFT - 8, y(lowest), "end", Markdown.number(lowest));
        svg.text(LEFT - 8, y(highest) + 12, "end", Markdown.number(highest));
        return svg.toString();
    }

    private double fitted(double size) {
        return curve.growth().factor() * Math.pow(size, curve.growth().exponent());
    }

    private double x(double size) {
        return LEFT + 30 + (WIDTH - LEFT - RIGHT - 60) * Math.log(size / leastSize) / Math.log(mostSize / leastSize);
    }

    private double y(double figure) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * Math.log(figure / lowest) / Math.log(highest / lowest);
    }

    private double least(ToDoubleFunction<Growth.Point> value) {
        return curve.points().stream().mapToDouble(value).min().orElseThrow();
    }

    private double most(ToDoubleFunction<Growth.Point> value) {
        return curve.points().stream().mapToDouble(value).max().orElseThrow();
    }
}
