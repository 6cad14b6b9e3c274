package io.readyroom.platform.messaging.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * Which dead letters to replay: those that fit everything that is said. At least {@code ids}, {@code topic} or {@code
 * aggregate} must be.
 *
 * @param service the one that put them aside; absent here, its own
 * @param from earliest time of the record on its topic, {@code to} the time from which on none is meant
 * @param fromOffset first offset, {@code toOffset} the last one; with {@code partition}
 * @param aggregate subject or Kafka key of the records
 */
record ReplayDeadLettersRequest(@Size(max = 60) String service, @Size(min = 1, max = 100) List<@NotNull UUID> ids,
        @Size(max = 249) String topic, @PositiveOrZero Integer partition, Instant from, Instant to,
        @PositiveOrZero Long fromOffset, @PositiveOrZero Long toOffset, @Size(min = 1, max = 200) String aggregate) {

    /** @throws ProblemException {@code invalid-request} when it would be all there are */
    ReplayDeadLettersRequest {
        if (ids == null && topic == null && aggregate == null) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "Say which dead letters: ids, topic or aggregate.")
                    .withError("ids", "one of ids, topic and aggregate is needed");
        }
    }
}
