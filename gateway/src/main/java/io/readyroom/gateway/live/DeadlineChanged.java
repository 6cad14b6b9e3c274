package io.readyroom.gateway.live;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A running session has another deadline: what of {@code ExamSessionDeadlineChanged} is read here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DeadlineChanged(UUID sessionId, Instant deadlineAt) implements SessionNews {
}
