package io.readyroom.benchmarks.measure;

/**
 * How long everything takes.
 *
 * @param rounds in which every contender has a turn
 * @param warmUpSeconds of each contender before the first round; compilers need that
 * @param restSeconds after it, for the compilers' backlog and PostgreSQL's checkpoint
 * @param seconds of a turn
 * @param profiled whether contenders run once more afterwards, to see where their time goes
 */
public record Protocol(boolean full, int rounds, double warmUpSeconds, double restSeconds, double seconds,
        boolean profiled) {

    public static Protocol ofAll() {
        return new Protocol(true, 5, 60, 20, 10, false);
    }

    public static Protocol ofShort() {
        return new Protocol(false, 2, 8, 2, 2, false);
    }

    public Protocol withProfiles() {
        return new Protocol(full, rounds, warmUpSeconds, restSeconds, seconds, true);
    }

    /** For a point of a curve, of which the other points tell how steady it is; everything is warm already. */
    public Protocol ofPoint() {
        return new Protocol(full, Math.min(rounds, 3), 0, 0, seconds, profiled);
    }

    /** For what is warm already. */
    public Protocol warm() {
        return new Protocol(full, rounds, 0, 0, seconds, profiled);
    }

    @Override
    public String toString() {
        return "%s run: %.0f s of warming up, %.0f s of rest, %d rounds of %.0f s a turn".formatted(full ? "full" : "short",
                warmUpSeconds, restSeconds, rounds, seconds);
    }
}
