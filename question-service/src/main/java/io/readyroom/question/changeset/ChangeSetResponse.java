package io.readyroom.question.changeset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * A change set as people look at it.
 *
 * @param edit for {@code If-Match}
 * @param items how many by kind and state; absent in lists
 * @param note what the reviewer said when it was sent back
 */
record ChangeSetResponse(UUID id, String exam, String title, String description, ChangeSetStatus status, int edit,
        RemapView remap, Map<String, Map<String, Long>> items, UUID createdBy, Instant createdAt, UUID submittedBy,
        Instant submittedAt, UUID reviewedBy, Instant reviewedAt, Instant publishAt, Instant publishedAt, String note) {

    /** Dates of the two outlines. */
    record RemapView(LocalDate from, LocalDate to) {
    }

    static ChangeSetResponse from(ChangeSet set, RemapView remap, Map<String, Map<String, Long>> items) {
        return new ChangeSetResponse(set.id, set.examCode, set.title, set.description, set.status(), set.edit, remap, items,
                set.createdBy, instant(set.createdAt), set.submittedBy, instant(set.submittedAt), set.reviewedBy,
                instant(set.reviewedAt), instant(set.publishAt), instant(set.publishedAt), set.note);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
