package io.readyroom.exam.answer;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonValue;

import io.readyroom.platform.web.problem.FieldError;

/**
 * What became of one entry.
 *
 * @param revision and
 * @param savedAt of what was saved
 * @param stored what is stored instead, of a stale or conflicting entry
 * @param error what is wrong with an invalid entry
 */
record AnswerOutcome(int position, Kind outcome, Integer revision, Instant savedAt, StoredAnswerResponse stored,
        FieldError error) {

    /** Kinds of outcome; there may be more of them one day. */
    enum Kind {
        SAVED,
        STALE,
        CONFLICT,
        LOCKED,
        LATE,
        PAUSED,
        CLOSED,
        INVALID;

        @JsonValue
        String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static AnswerOutcome of(int position, SaveOutcome outcome) {
        if (outcome instanceof SaveOutcome.Saved saved) {
            return new AnswerOutcome(position, Kind.SAVED, saved.revision(), saved.savedAt(), null, null);
        }
        if (outcome instanceof SaveOutcome.Stale stale) {
            return bare(position, Kind.STALE, new StoredAnswerResponse(stale.revision(), stale.response()));
        }
        if (outcome instanceof SaveOutcome.Conflict conflict) {
            return bare(position, Kind.CONFLICT, new StoredAnswerResponse(conflict.revision(), conflict.response()));
        }
        if (outcome instanceof SaveOutcome.Missing) {
            return invalid(position, "position", "there is no such question in this session");
        }
        return bare(position, refused(outcome), null);
    }

    static AnswerOutcome invalid(int position, String field, String message) {
        return new AnswerOutcome(position, Kind.INVALID, null, null, null, new FieldError(field, message));
    }

    private static Kind refused(SaveOutcome outcome) {
        if (outcome instanceof SaveOutcome.Locked) {
            return Kind.LOCKED;
        }
        if (outcome instanceof SaveOutcome.NotOpen notOpen) {
            return notOpen.status().isRunning() ? Kind.PAUSED : Kind.CLOSED;
        }
        return Kind.LATE;
    }

    private static AnswerOutcome bare(int position, Kind kind, StoredAnswerResponse stored) {
        return new AnswerOutcome(position, kind, null, null, stored, null);
    }
}
