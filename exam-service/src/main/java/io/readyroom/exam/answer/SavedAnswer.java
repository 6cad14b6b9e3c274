package io.readyroom.exam.answer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * The acknowledgement of an answer: it is committed.
 *
 * @param savedAt by the database's clock
 * @param feedback left out where the policy gives none, for a cleared answer, and when it can't be had just now: the same
 *        answer
 *        sent again may get it
 */
record SavedAnswer(int position, int revision, Instant savedAt, AnswerFeedback feedback) {

    static SavedAnswer of(int position, SaveOutcome.Saved saved, Optional<AnswerFeedback> feedback) {
        return new SavedAnswer(position, saved.revision(), saved.savedAt(), feedback.orElse(null));
    }

    /** One without feedback, as Jackson writes it. */
    static byte[] toJson(int position, SaveOutcome.Saved saved) {
        String json = "{\"position\":" + position + ",\"revision\":" + saved.revision() + ",\"savedAt\":\"" + saved.savedAt()
                + "\"}";
        return json.getBytes(StandardCharsets.US_ASCII);
    }
}
