package io.readyroom.scoring.cohort;

import java.util.UUID;

/**
 * Whose sessions, and which.
 *
 * @param organisation the caller's own
 * @param exam null for all; so the next two
 */
record CohortQuery(UUID organisation, String exam, UUID assignmentId, String group, Window window) {
}
