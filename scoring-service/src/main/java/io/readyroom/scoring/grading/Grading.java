package io.readyroom.scoring.grading;

/**
 * The grading function. It has no state and no clock, so that a client that was offline, a repetition and an auditor all
 * come to the same points.
 */
public final class Grading {

    private Grading() {
    }

    /**
     * @param response what the learner gave; null where the question was left unanswered, which is worth 0
     */
    public static Score grade(Response response, AnswerKey key, SelectionLimit limit, GradingPolicy policy) {
        int correct = response == null ? 0 : key.correctComponents(response, limit);
        return policy.score(correct, key.components());
    }
}
