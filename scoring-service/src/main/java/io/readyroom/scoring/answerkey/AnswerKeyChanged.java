package io.readyroom.scoring.answerkey;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.scoring.grading.QuestionType;

/**
 * All key revisions of a question version, as far as grading reads them.
 *
 * @param exam code; absent in what the first releases told
 */
record AnswerKeyChanged(UUID questionVersionId, String exam, QuestionType type, List<Revision> revisions) {

    AnswerKeyChanged {
        Objects.requireNonNull(questionVersionId, "questionVersionId is missing");
        Objects.requireNonNull(type, "type is missing");
        Objects.requireNonNull(revisions, "revisions are missing");
        revisions.forEach(revision -> type.key(revision.key()));
    }

    /**
     * @param key stays as it came, so that what a later release adds to it is not lost here
     * @param reason why it was corrected or voided; learners read it
     */
    record Revision(int revision, JsonNode key, boolean voided, String reason) {

        Revision {
            if (revision < 1) {
                throw new IllegalArgumentException("a revision is at least 1");
            }
        }

        @Override
        public String toString() {
            return "Revision[" + revision + "]";
        }
    }
}
