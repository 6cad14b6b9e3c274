package io.readyroom.question.authoring;

import java.util.UUID;

import io.readyroom.platform.database.Ids;

/** Bank ids of questions that come without one. */
final class SourceIds {

    private static final String PREFIX = "q-";
    /** Ten letters and digits: of a million questions, two get the same with a chance below one in a thousand. */
    private static final long RANDOM = (1L << 51) - 1;

    private SourceIds() {
    }

    /** The given id, or a new one like {@code q-4f9k2m7xw1}. */
    static String orNew(String given) {
        return given == null ? PREFIX + Long.toString(random(Ids.next()), Character.MAX_RADIX) : given;
    }

    /** The end of an id of version 7 is random. */
    private static long random(UUID id) {
        return id.getLeastSignificantBits() & RANDOM;
    }
}
