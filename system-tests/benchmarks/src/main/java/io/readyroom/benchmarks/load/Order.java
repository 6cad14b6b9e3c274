package io.readyroom.benchmarks.load;

/**
 * What the generator is to do.
 *
 * @param kind what is asked for
 * @param seats file with the {@link Seat}s, a JSON array
 * @param connections kept alive, each with one request in flight at most and with seats of its own
 * @param seconds during which requests are sent; those on their way are waited for
 * @param rate of requests a second, on a schedule that waits for nobody; 0 for a closed loop, in which every connection sends
 *        its next request when the reply is there
 */
public record Order(Kind kind, String seats, int port, int connections, double seconds, double rate) {

    /** The requests that can be asked for. */
    public enum Kind {
        /** Saves an answer, with the learner's token. */
        ANSWER,
        /** Saves an answer at a server that checks no token: it is told who the learner is. */
        RAW_ANSWER,
        /** Reads the next ten questions of a session. */
        QUESTIONS,
        /** Reads one prepared document of a session by its key. */
        RAW_READ,
        /** Reads two of them. */
        RAW_TWO_READS,
        /** Starts a session of fifty questions. */
        START,
        /** Reads the paths that a seat has in the place of responses. */
        PATHS,
        /** Posts nothing to such paths. */
        EMPTY_POSTS,
        /** Sits exams from the start to the result without ever thinking. */
        CANDIDATE
    }

    public Order during(double otherSeconds) {
        return new Order(kind, seats, port, connections, otherSeconds, rate);
    }

    public Order atRate(double otherRate) {
        return new Order(kind, seats, port, connections, seconds, otherRate);
    }

    public Order over(int otherConnections) {
        return new Order(kind, seats, port, otherConnections, seconds, rate);
    }
}
