package io.readyroom.exam.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.readyroom.exam.session.Mode;

/**
 * An assignment as its organisation sees it.
 *
 * @param version goes up with every change
 * @param closedAt when it was closed before its time
 */
record AssignmentResponse(UUID id, long version, boolean livemode, String exam, Mode mode, String title, AssignmentState state,
        Instant opensAt, Instant closesAt, Instant closedAt, int attempts, BigDecimal timeFactor, String language,
        Integer questionCount, AssignmentFilters filters, String returnUrl, String group, List<UUID> prerequisites,
        Integer expectedCandidates, Instant createdAt) {

    static AssignmentResponse from(Assignment assignment) {
        return new AssignmentResponse(assignment.id(), assignment.version(), assignment.livemode(), assignment.exam(),
                assignment.mode(), assignment.title(), assignment.state(), assignment.opensAt(), assignment.closesAt(),
                assignment.closedAt(), assignment.attempts(), assignment.timeFactor(), assignment.languageOrDefault(),
                assignment.questionCount(), assignment.filters(), assignment.returnUrl(), assignment.group(),
                assignment.prerequisites(), assignment.expectedCandidates(), assignment.createdAt());
    }
}
