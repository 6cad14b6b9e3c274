package io.readyroom.exam.answer;

import java.time.Instant;

import io.readyroom.exam.session.SessionStatus;

/** What became of an answer. */
sealed interface SaveOutcome {

    /** Committed with that revision; also for a repetition of what was stored already. */
    record Saved(int revision, Instant savedAt) implements SaveOutcome {
    }

    /**
     * A higher revision is stored.
     *
     * @param response the stored one, JSON or null
     */
    record Stale(int revision, String response) implements SaveOutcome {
    }

    /**
     * Another response is stored with the same revision.
     *
     * @param response the stored one, JSON or null
     */
    record Conflict(int revision, String response) implements SaveOutcome {
    }

    /**
     * The slot takes no answers.
     *
     * @param ahead it lies in a section that isn't open yet; otherwise it takes none any more
     */
    record Locked(boolean ahead) implements SaveOutcome {
    }

    /** The deadline and its grace had passed, by the database's clock; what came is kept apart. */
    record Late() implements SaveOutcome {
    }

    /** The session takes no answers in this status. */
    record NotOpen(SessionStatus status) implements SaveOutcome {
    }

    /** No such session of this learner. */
    record Missing() implements SaveOutcome {
    }

    /** The statement did not take it; why has to be looked up. Never leaves this package. */
    record Unexplained() implements SaveOutcome {
    }
}
