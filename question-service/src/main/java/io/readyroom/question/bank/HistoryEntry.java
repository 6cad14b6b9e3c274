package io.readyroom.question.bank;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Something that happened to a question.
 *
 * @param version its number, or null when it was the question as a whole
 * @param actor account, or null for the system and for bank files
 * @param note a sentence of whoever did it, or null
 * @param detail JSON object of what was replaced, or null; may hold a key, so it is for authors only
 * @param at null until it is written
 */
public record HistoryEntry(UUID questionId, Integer version, Action action, UUID actor, String note, String detail,
        Instant at) {

    /** What can happen. */
    public enum Action {
        CREATED,
        EDITED,
        SUBMITTED,
        APPROVED,
        REJECTED,
        PUBLISHED,
        RETIRED,
        DISCARDED,
        KEY_CORRECTED,
        VOIDED,
        ASSIGNED,
        SEEDED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static HistoryEntry seeded(UUID questionId) {
        return new HistoryEntry(questionId, null, Action.SEEDED, null, null, null, null);
    }

    /** Something that an account did. */
    public static HistoryEntry of(UUID questionId, Integer version, Action action, UUID actor, String note) {
        return new HistoryEntry(questionId, version, action, actor, note, null, null);
    }

    public HistoryEntry withDetail(String json) {
        return new HistoryEntry(questionId, version, action, actor, note, json, at);
    }
}
