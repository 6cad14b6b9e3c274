package io.readyroom.question.assignment;

import java.util.List;
import java.util.UUID;

import io.readyroom.question.catalogue.ObjectiveMap;

/**
 * How a question stands to an outline.
 *
 * @param objectives that it counts at, the main one first; empty while it is open
 * @param candidates where the map leads what it was assigned to before, while it is open
 * @param reviewedBy account, absent where the assignment came from a bank file or carries over
 * @param edit for {@code If-Match}
 */
record AssignmentResponse(UUID question, String sourceId, ObjectiveMap.End outline, AssignmentStatus status,
        List<String> objectives, List<String> candidates, String reviewedBy, long edit) {
}
