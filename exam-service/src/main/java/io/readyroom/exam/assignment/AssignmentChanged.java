package io.readyroom.exam.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.readyroom.exam.session.Mode;
import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;

/** An assignment as it is now, in full: the higher version wins. */
record AssignmentChanged(long aggregateVersion, UUID assignmentId, UUID organisationId, boolean livemode, String exam,
        Mode mode, String title, Instant opensAt, Instant closesAt, Instant closedAt, int attempts, BigDecimal timeFactor,
        String language, Integer questionCount, String group, List<UUID> prerequisites, String returnUrl, Instant createdAt) {

    static final String TYPE = "AssignmentChanged";

    static AssignmentChanged of(Assignment assignment) {
        return new AssignmentChanged(assignment.version(), assignment.id(), assignment.organisationId(), assignment.livemode(),
                assignment.exam(), assignment.mode(), assignment.title(), assignment.opensAt(), assignment.closesAt(),
                assignment.closedAt(), assignment.attempts(), assignment.timeFactor(), assignment.language(),
                assignment.questionCount(), assignment.group(), assignment.prerequisites(), assignment.returnUrl(),
                assignment.createdAt());
    }

    OutgoingEvent toEvent() {
        return OutgoingEvent.of(Topics.ASSIGNMENTS, assignmentId.toString(), TYPE, assignmentId.toString(), aggregateVersion,
                EventJson.write(this));
    }
}
