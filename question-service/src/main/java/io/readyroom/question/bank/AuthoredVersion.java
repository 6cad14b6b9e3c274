package io.readyroom.question.bank;

import java.time.Instant;
import java.util.UUID;

/**
 * A version as authors see it: everything, the key too.
 *
 * @param questionId of the question it is a version of
 * @param exam code
 * @param edit goes up with everything that happens to an open version
 * @param change null for a first version and for one from a bank file
 * @param writtenBy account, or null for a bank file
 * @param reviewedBy account that approved or rejected it last, or null
 * @param question with the newest key, and with the objectives it has or, while it is open, will have; the key is null in a
 *        draft that has none yet
 */
public record AuthoredVersion(UUID id, UUID questionId, String exam, int number, VersionStatus status, int edit, Change change,
        UUID writtenBy, UUID reviewedBy, Times times, AuthoredQuestion question) {

    /** Each is null until it happened. */
    public record Times(Instant submittedAt, Instant reviewedAt, Instant publishedAt, Instant retiredAt) {
    }

    /** Whether somebody has agreed to it since it was submitted. */
    public boolean isApproved() {
        return status == VersionStatus.IN_REVIEW && times.reviewedAt() != null
                && !times.reviewedAt().isBefore(times.submittedAt());
    }

    /** The value prints no key. */
    @Override
    public String toString() {
        return "AuthoredVersion[" + question.sourceId() + ", " + number + ", " + status.wireName() + "]";
    }
}
