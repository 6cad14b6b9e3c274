package io.readyroom.question.authoring;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;

import io.readyroom.question.bank.HistoryEntry;
import io.readyroom.question.bank.QuestionHistory;

/**
 * Something that happened to a question.
 *
 * @param version number, absent when it was the question as a whole
 * @param actor account, absent for the system and for bank files
 * @param replaced the document that an edit replaced or a discard threw away, or the key before a correction
 */
record HistoryResponse(UUID id, Integer version, HistoryEntry.Action action, UUID actor, String note,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String replaced, Instant at) {

    static HistoryResponse from(QuestionHistory.Entry entry) {
        HistoryEntry what = entry.what();
        return new HistoryResponse(entry.id(), what.version(), what.action(), what.actor(), what.note(), what.detail(),
                what.at());
    }

    /** The value prints no key. */
    @Override
    public String toString() {
        return "HistoryResponse[" + id + ", " + action + "]";
    }
}
