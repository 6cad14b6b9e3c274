package io.readyroom.user.erasure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An erasure as operators see it.
 *
 * @param completedAt absent while a service is missing
 * @param completed services that are done
 * @param missing services that have not answered yet
 */
record ErasureResponse(UUID accountId, Instant erasedAt, Instant completedAt, List<Completion> completed,
        List<String> missing) {

    static ErasureResponse from(Erasure erasure, Collection<String> expected) {
        return new ErasureResponse(erasure.account(), erasure.erasedAt(), erasure.completedAt(),
                erasure.completions().entrySet().stream().map(Completion::from).toList(),
                expected.stream().filter(service -> !erasure.completions().containsKey(service)).sorted().toList());
    }

    /** A service that is done. */
    record Completion(String service, Instant completedAt) {

        static Completion from(Map.Entry<String, Instant> completion) {
            return new Completion(completion.getKey(), completion.getValue());
        }
    }
}
