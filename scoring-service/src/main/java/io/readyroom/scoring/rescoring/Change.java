package io.readyroom.scoring.rescoring;

import java.util.Map;
import java.util.UUID;

import io.readyroom.scoring.answerkey.KeyReference;
import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.submission.ExamRules;

/**
 * What a rescoring puts in the place of what graded a result. Everything else of the result stays what it was graded by, so
 * that each revision has one cause, a preview says what applying does, and one that is held holds back all of itself.
 */
sealed interface Change {

    /** Whether the result is below what the change is to reach. */
    boolean isDue(ScoredExam result);

    /** The key that is to grade a question of the result. */
    KeyReference key(GradedItem item);

    /** @param history all rules of the exam, by revision */
    ExamRules rules(ScoredExam result, Map<Integer, ExamRules> history);

    /** A later revision of one version's key, which may be one that voids it. */
    record OfKey(UUID questionVersionId, int revision) implements Change {

        @Override
        public boolean isDue(ScoredExam result) {
            return result.items().stream().anyMatch(this::isDue);
        }

        private boolean isDue(GradedItem item) {
            return item.questionVersionId().equals(questionVersionId) && item.keyRevision() < revision;
        }

        @Override
        public KeyReference key(GradedItem item) {
            return new KeyReference(item.questionVersionId(), isDue(item) ? revision : item.keyRevision());
        }

        @Override
        public ExamRules rules(ScoredExam result, Map<Integer, ExamRules> history) {
            return history.get(result.grounds().rulesRevision());
        }
    }

    /** Other rules for all sessions of an exam. */
    record OfRules(ExamRules rules) implements Change {

        @Override
        public boolean isDue(ScoredExam result) {
            return result.grounds().rulesRevision() < rules.revision();
        }

        @Override
        public KeyReference key(GradedItem item) {
            return new KeyReference(item.questionVersionId(), item.keyRevision());
        }

        @Override
        public ExamRules rules(ScoredExam result, Map<Integer, ExamRules> history) {
            return rules;
        }
    }
}
