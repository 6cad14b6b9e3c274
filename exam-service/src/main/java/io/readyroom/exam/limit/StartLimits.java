package io.readyroom.exam.limit;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.session.Mode;
import io.vertx.core.Future;

/** The limits of a start that a learner makes by themselves. An assignment has limits of its own. */
@Singleton
public class StartLimits {

    private final OpenSimulations simulations;
    private final DailyQuestions questions;

    StartLimits(OpenSimulations simulations, DailyQuestions questions) {
        this.simulations = simulations;
        this.questions = questions;
    }

    /** Before a form is asked for; fails with {@code simulation-open}. Only simulations cost a look. */
    public Future<Void> checkMode(UUID learnerId, String exam, Mode mode) {
        return mode == Mode.EXAM ? simulations.requireNone(learnerId, exam) : Future.succeededFuture();
    }

    /**
     * Before a form is stored; fails with {@code daily-limit}.
     *
     * @param recent questions that the learner was given in the last 24 hours, repeated ones counted again: more than there
     *        were, never fewer
     */
    public Future<Void> checkQuestions(UUID learnerId, long recent, List<UUID> questionIds) {
        return questions.admit(learnerId, recent, questionIds);
    }
}
