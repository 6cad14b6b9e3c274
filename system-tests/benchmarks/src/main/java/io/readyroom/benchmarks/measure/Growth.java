package io.readyroom.benchmarks.measure;

import java.util.List;

/**
 * How a figure grows with the work, as {@code factor * size ^ exponent}: 0 is flat, 1 is linear. Fitted by least squares
 * through
 * the logarithms.
 *
 * @param exponent of the size
 * @param factor the figure at size 1
 */
public record Growth(double exponent, double factor) {

    /** A figure at a size; both above zero. */
    public record Point(double size, double figure) {
    }

    public static Growth fit(List<Point> points) {
        if (points.stream().mapToDouble(Point::size).distinct().count() < 2) {
            throw new IllegalArgumentException("a growth needs two sizes");
        }
        double meanX = points.stream().mapToDouble(point -> Math.log(point.size())).average().orElseThrow();
        double meanY = points.stream().mapToDouble(point -> Math.log(point.figure())).average().orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (Point point : points) {
            double x = Math.log(point.size()) - meanX;
            covariance += x * (Math.log(point.figure()) - meanY);
            variance += x * x;
        }
        double exponent = covariance / variance;
        return new Growth(exponent, Math.exp(meanY - exponent * meanX));
    }

    /** What the figure becomes when the size grows that many times. */
    public double over(double times) {
        return Math.pow(times, exponent);
    }
}
