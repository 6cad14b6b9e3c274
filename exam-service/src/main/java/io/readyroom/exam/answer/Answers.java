package io.readyroom.exam.answer;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

import io.readyroom.exam.form.FrozenForms;
import io.readyroom.platform.database.SqlErrors;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;

/** Saves an answer: check against the slot, fast path, and only where that was not enough the explaining path. */
@Singleton
class Answers {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final FrozenForms forms;
    private final AnswerLanes lanes;
    private final AnswerExplainer explainer;

    Answers(FrozenForms forms, AnswerLanes lanes, AnswerExplainer explainer) {
        this.forms = forms;
        this.lanes = lanes;
        this.explainer = explainer;
    }

    /** Checks an answer as {@link CheckedAnswer} says; fails with {@code not-found} for somebody else's session. */
    Uni<CheckedAnswer> check(UUID sessionId, UUID learnerId, int position, AnswerRequest request) {
        return forms.require(sessionId, learnerId).map(form -> CheckedAnswer.of(form, position, request));
    }

    /**
     * Saves, and tells after the commit. Fails with {@code unavailable} when it is unknown whether the answer is stored:
     * sending
     * it again settles that.
     */
    Future<SaveOutcome> save(Answer answer) {
        return lanes.save(answer)
                .compose(outcome -> outcome instanceof SaveOutcome.Unexplained ? UniHelper.toFuture(explainer.explain(answer))
                        : Future.succeededFuture(outcome))
                .recover(failure -> Future.failedFuture(isForNow(failure) ? unconfirmed(failure) : failure));
    }

    private static ProblemException unconfirmed(Throwable failure) {
        return ProblemException.of(CommonProblem.UNAVAILABLE, "The answer is not confirmed. Send it again.", failure)
                .withRetryAfter(SOON);
    }

    private static boolean isForNow(Throwable failure) {
        return failure instanceof LaneFullException || failure instanceof BulkheadException || SqlErrors.isTransient(failure);
    }
}
