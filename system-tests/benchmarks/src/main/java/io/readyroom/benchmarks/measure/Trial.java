package io.readyroom.benchmarks.measure;

import java.util.Map;

/**
 * One contender's turn in one round.
 *
 * @param requests that were acknowledged
 * @param cpu microseconds a request, by process
 * @param p50 and the others: milliseconds, 0 where they aren't known
 */
public record Trial(long requests, double perSecond, Map<String, Double> cpu, double mean, double p50, double p99,
        double p999) {

    /** Of all that serves the request: every process but the load generator. */
    public double servingCpu() {
        return cpu.entrySet().stream().filter(process -> !process.getKey().equals(LOAD)).mapToDouble(Map.Entry::getValue).sum();
    }

    /** The name under which the load generator's time is reported. */
    public static final String LOAD = "load generator";
}
