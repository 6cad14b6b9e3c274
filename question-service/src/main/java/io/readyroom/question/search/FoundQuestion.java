package io.readyroom.question.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;

/**
 * A question as a list shows it.
 *
 * @param title beginning of the stem, Markdown
 * @param type and the others are those of the current version, or of the open one when there is none
 * @param current the version that forms are made with, or the last one that was
 * @param open the one that is being written or reviewed
 * @param statistics absent when nobody was measured
 * @param oldestReference when the reference that was not looked at for longest was looked at
 * @param similarity estimated share of the words that both have, 0 to 1; only where it was asked for
 */
record FoundQuestion(UUID questionId, String sourceId, String exam, String title, String type, String pool, String language,
        String difficulty, List<String> objectives, List<String> tags, Version current, Version open, Statistics statistics,
        List<String> flags, LocalDate oldestReference, Instant changedAt, Double similarity) {

    /** Numbers in a signature. */
    private static final double SIGNATURE = 32;

    record Version(UUID versionId, int number, String status) {
    }

    record Statistics(long attempts, Double facility, Double discrimination) {
    }

    static FoundQuestion from(Row row, Sort sort) {
        String[] terms = row.getArrayOfStrings("terms");
        return new FoundQuestion(row.getUUID("question_id"), row.getString("source_id"), row.getString("exam_code"),
                row.getString("title"), row.getString("type"), row.getString("pool"), row.getString("language"),
                row.getString("difficulty"), values(terms, "objective:"), values(terms, "tag:"), version(row, "current"),
                version(row, "open"), statistics(row), values(row.getArrayOfStrings("flags"), "flag:"),
                row.getLocalDate("oldest_reference"), row.getOffsetDateTime("changed_at").toInstant(),
                sort == Sort.SIMILARITY ? Double.valueOf(Integer.parseInt(row.getString("key")) / SIGNATURE) : null);
    }

    private static Version version(Row row, String which) {
        UUID id = row.getUUID(which + "_id");
        return id == null ? null : new Version(id, row.getInteger(which + "_number"), row.getString(which + "_status"));
    }

    private static Statistics statistics(Row row) {
        long attempts = row.getLong("attempts");
        return attempts == 0 ? null : new Statistics(attempts, row.getDouble("facility"), row.getDouble("discrimination"));
    }

    private static List<String> values(String[] terms, String facet) {
        return Arrays.stream(terms).filter(term -> term.startsWith(facet)).map(term -> term.substring(facet.length())).toList();
    }
}
