package io.readyroom.exam.start;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.form.FrozenForm;
import io.readyroom.exam.form.FrozenForms;
import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.ExamSessionResponse;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;

/** Starts sessions, each request with an Idempotency-Key at most once. */
@Singleton
class SessionStart {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final SessionPreparation preparation;
    private final StartLane lane;
    private final StartOnce once;
    private final StartsUnderWay underWay;
    private final FrozenForms forms;
    private final Outbox outbox;

    SessionStart(SessionPreparation preparation, StartLane lane, StartOnce once,
            StartsUnderWay underWay, FrozenForms forms, Outbox outbox) {
        this.preparation = preparation;
        this.lane = lane;
        this.once = once;
        this.underWay = underWay;
        this.forms = forms;
        this.outbox = outbox;
    }

    /** @param key of the request, where it has one */
    Future<ExamSessionResponse> start(UUID learnerId, StartExamSessionRequest request, Optional<String> key) {
        return key.map(given -> startOnce(learnerId, request, given)).orElseGet(() -> start(learnerId, request));
    }

    private Future<ExamSessionResponse> start(UUID learnerId, StartExamSessionRequest request) {
        return preparation.prepare(learnerId, request)
                .compose(session -> lane.store(session).map(started -> announce(session, started)));
    }

    private Future<ExamSessionResponse> startOnce(UUID learnerId, StartExamSessionRequest request, String key) {
        String fingerprint = once.fingerprint(request);
        return underWay.share(learnerId, key, fingerprint, () -> earlier(learnerId, key, fingerprint)
                .compose(earlier -> earlier.map(Future::succeededFuture)
                        .orElseGet(() -> preparation.prepare(learnerId, request)
                                .compose(session -> storeOnce(session, key, fingerprint))
                                .recover(failure -> unlessByTwin(failure, learnerId, key, fingerprint)))));
    }

    /** What is in the way of a second simulation may be the one that a twin at another replica has just started. */
    private Future<ExamSessionResponse> unlessByTwin(Throwable failure, UUID learnerId, String key, String fingerprint) {
        if (!(failure instanceof ProblemException refusal) || refusal.type() != ExamProblem.SIMULATION_OPEN) {
            return Future.failedFuture(failure);
        }
        return earlier(learnerId, key, fingerprint)
                .compose(answer -> answer.map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(failure)));
    }

    private Future<ExamSessionResponse> storeOnce(NewSession session, String key, String fingerprint) {
        return lane.storeOnce(session, once.claim(session, key, fingerprint))
                .compose(started -> started.map(stored -> Future.succeededFuture(announce(session, stored)))
                        .orElseGet(() -> answerOfTwin(session.learnerId(), key, fingerprint)));
    }

    /** A request with the key at another replica was first; the form of this one is not used. */
    private Future<ExamSessionResponse> answerOfTwin(UUID learnerId, String key, String fingerprint) {
        return earlier(learnerId, key, fingerprint).map(answer -> answer.orElseThrow(() -> ProblemException
                .of(CommonProblem.UNAVAILABLE, "The answer to this key has just run out. Send it again.")
                .withRetryAfter(SOON)));
    }

    private Future<Optional<ExamSessionResponse>> earlier(UUID learnerId, String key, String fingerprint) {
        return UniHelper.toFuture(once.earlier(learnerId, key, fingerprint));
    }

    /** After the commit: the form is kept for the first answers, and the relay knows of the event. */
    private ExamSessionResponse announce(NewSession session, ExamSession started) {
        FrozenForm form = session.frozen();
        forms.remember(form);
        outbox.wake();
        return ExamSessionResponse.from(started, form);
    }
}
