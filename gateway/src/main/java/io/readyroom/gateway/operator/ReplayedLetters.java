package io.readyroom.gateway.operator;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a replay has done.
 *
 * @param replayed how many have taken effect
 * @param failed how many can still not be processed
 * @param left how many fit and were not tried: ask again
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReplayedLetters(int replayed, int failed, long left, List<Replayed> items) {

    static Response together(List<ReplayedLetters> all, List<String> unavailable) {
        return new Response(all.stream().mapToInt(ReplayedLetters::replayed).sum(),
                all.stream().mapToInt(ReplayedLetters::failed).sum(), all.stream().mapToLong(ReplayedLetters::left).sum(),
                all.stream().flatMap(one -> one.items().stream()).toList(), unavailable);
    }

    /**
     * One of them.
     *
     * @param outcome {@code replayed}, {@code failed}, or {@code passed_over}: somebody else was faster
     * @param reason only of a failure
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Replayed(UUID id, String outcome, String reason) {
    }

    /** All services together. */
    record Response(int replayed, int failed, long left, List<Replayed> items, List<String> unavailable) {
    }
}
