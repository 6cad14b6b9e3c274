package io.readyroom.platform.messaging.deadletter;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a replay has done.
 *
 * @param replayed how many have taken effect, now or before
 * @param failed how many can still not be processed
 * @param left how many fit and were not tried: ask again
 */
record ReplayDeadLettersResponse(int replayed, int failed, long left, List<Replayed> items) {

    static ReplayDeadLettersResponse of(List<Replayed> items, long fitting) {
        return new ReplayDeadLettersResponse(count(items, Outcome.REPLAYED), count(items, Outcome.FAILED),
                fitting - items.size(), items);
    }

    private static int count(List<Replayed> items, Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** @param reason only of a failure */
    record Replayed(UUID id, Outcome outcome, String reason) {
    }

    /** What became of one. */
    public enum Outcome {

        REPLAYED,
        FAILED,
        /** Somebody else was faster. */
        PASSED_OVER;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
