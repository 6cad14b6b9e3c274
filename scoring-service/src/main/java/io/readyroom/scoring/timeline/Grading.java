package io.readyroom.scoring.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.readyroom.platform.messaging.track.TimelineEntry;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A revision of a result without what it says of the learner.
 *
 * @param keyRevisions of the questions, in order of position
 * @param rulesRevision 0 for the rules that the session was frozen with
 * @param rescoringId what made it; null for a first result
 * @param cause {@code key}, {@code void} or {@code policy}; null for a first result
 */
record Grading(int revision, boolean isCurrent, Instant scoredAt, List<Integer> keyRevisions, int rulesRevision,
        UUID rescoringId, String cause) {

    static Grading from(Row row) {
        return new Grading(row.getInteger("revision"), row.getBoolean("is_current"),
                row.getOffsetDateTime("scored_at").toInstant(), List.of(row.getArrayOfIntegers("key_revisions")),
                row.getInteger("rules_revision"), row.getUUID("rescoring_id"), row.getString("cause"));
    }

    /** @param since when the session came, of a first result; null otherwise */
    TimelineEntry entry(Instant since) {
        TimelineEntry entry = TimelineEntry.of(scoredAt, rescoringId == null ? "graded" : "regraded", sentence())
                .with("revision", revision).with("current", isCurrent).with("keyRevisions", keyRevisions)
                .with("rulesRevision", rulesRevision).with("rescoringId", rescoringId).with("cause", cause);
        // The time of grading is the process's, whole milliseconds: it may be a moment before the row's.
        return since == null || scoredAt.isBefore(since) ? entry : entry.took(since, scoredAt);
    }

    private String sentence() {
        if (rescoringId == null) {
            return "Graded: revision %d of the result.".formatted(revision);
        }
        return "Graded again, because %s: revision %d of the result.".formatted(because(), revision);
    }

    private String because() {
        return switch (cause == null ? "" : cause) {
            case "key" -> "a key was corrected";
            case "void" -> "a question was voided";
            case "policy" -> "the rules of the exam were changed";
            default -> "something was corrected";
        };
    }
}
