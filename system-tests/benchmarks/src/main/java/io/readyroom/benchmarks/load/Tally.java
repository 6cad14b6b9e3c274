package io.readyroom.benchmarks.load;

import java.util.Map;
import java.util.TreeMap;

import org.HdrHistogram.Histogram;

/** Counts replies, and how long each took. */
final class Tally {

    private static final long HIGHEST_MICROS = 60_000_000;
    private static final int DIGITS = 3;

    private final Histogram micros = new Histogram(HIGHEST_MICROS, DIGITS);
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private long acknowledged;
    private long failed;
    private long begin;
    private long end;

    void begin() {
        begin = System.nanoTime();
    }

    void end() {
        end = System.nanoTime();
    }

    void replied(Response response, long nanos) {
        statuses.merge(response.status(), 1L, Long::sum);
        if (response.isSuccess()) {
            acknowledged++;
        }
        micros.recordValue(Math.min(HIGHEST_MICROS, Math.max(0, nanos / 1000)));
    }

    void failed(long count) {
        failed += count;
    }

    Figures figures(long written, long submits) {
        long replies = statuses.values().stream().mapToLong(Long::longValue).sum();
        return new Figures(acknowledged, replies - acknowledged, failed, (end - begin) / 1e9, statuses, written, submits,
                micros.getMean() / 1e3, millis(50), millis(99), millis(99.9), micros.getMaxValue() / 1e3);
    }

    private double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }
}
