package io.readyroom.benchmarks.load;

import java.util.Map;

/**
 * What came of an {@link Order}.
 *
 * @param acknowledged replies with 2xx
 * @param refused other replies
 * @param failed requests without a whole reply
 * @param seconds from the first request to the last reply
 * @param statuses how often each was answered
 * @param written sum of the revisions that the order's seats have had acknowledged so far, over all orders; what the database
 *        must hold
 * @param submits of candidates that were acknowledged so far, over all orders
 * @param p50 and the others: milliseconds; in an open loop counted from the time at which the request should have been sent
 */
public record Figures(long acknowledged, long refused, long failed, double seconds, Map<Integer, Long> statuses,
        long written, long submits, double mean, double p50, double p99, double p999, double max) {

    public double perSecond() {
        return acknowledged / seconds;
    }
}
