package io.readyroom.question.bridge;

import java.util.List;

import io.readyroom.question.catalogue.ObjectiveMap;

/**
 * Where each question of a bank leads in an outline of another exam.
 *
 * @param from the outline that the questions were written for
 * @param questions every question of the bank once
 */
public record QuestionBridge(ObjectiveMap.End from, ObjectiveMap.End to, List<Decision> questions) {

    /**
     * What was decided of one question: either objectives or a reason.
     *
     * @param question its source id
     * @param objectives codes of the other outline, the main one first; empty where it leads nowhere
     * @param reason why it leads nowhere; else null
     */
    public record Decision(String question, List<String> objectives, String reason) {

        public boolean hasTarget() {
            return !objectives.isEmpty();
        }
    }

    /** How many questions have an objective to go to. */
    public long withTarget() {
        return questions.stream().filter(Decision::hasTarget).count();
    }
}
