package io.readyroom.question.stimulus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.question.bank.VersionStatus;

/**
 * One text of a stimulus.
 *
 * @param stimulusId of this text
 * @param current whether new versions show it
 * @param questions that show it in a version which isn't retired, at most 200 of them
 */
record StimulusResponse(UUID stimulusId, boolean current, Instant createdAt, StimulusDocument stimulus,
        List<User> questions) {

    /** A version that shows it. */
    @Schema(name = "StimulusUser")
    record User(UUID questionId, String id, int version, VersionStatus status) {
    }
}
