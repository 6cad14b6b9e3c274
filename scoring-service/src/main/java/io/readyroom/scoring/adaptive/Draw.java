package io.readyroom.scoring.adaptive;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a session admits, and by which chance it draws.
 *
 * @param excluded question ids
 * @param types that the client can show; empty for all
 */
record Draw(Set<UUID> excluded, String language, Optional<Set<String>> types, long seed) {

    /** The most sessions that may be asked the same question, as a share, as long as the pool is not too small for it. */
    static final double MOST_EXPOSED = 0.4;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    boolean admits(PooledItem item) {
        return !excluded.contains(item.questionId()) && item.language().equals(language)
                && types.map(all -> all.contains(item.type().slug())).orElse(true);
    }

    /**
     * Whether the question takes part in this session: it does in a fixed share of all, by a hash of both. So no question is
     * asked more often, on however many replicas, and nothing needs to be counted.
     */
    boolean exposes(PooledItem item) {
        long mixed = mix(
                seed ^ mix(item.questionId().getMostSignificantBits() ^ mix(item.questionId().getLeastSignificantBits())));
        return (mixed >>> 11) * UNIT < MOST_EXPOSED;
    }

    /** One of so many, another one for each question of the session. */
    int pick(int asked, int bound) {
        return (int) Math.floorMod(mix(seed + GOLDEN * (asked + 1)), (long) bound);
    }

    /** SplitMix64 (Steele, Lea & Flood 2014). */
    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
