package io.readyroom.scoring.cohort;

import java.util.UUID;

/**
 * Sessions that every filter takes together or not at all.
 *
 * @param assignmentId null where there is none
 * @param group null where there is none
 */
record Strand(String exam, UUID assignmentId, String group) {
}
