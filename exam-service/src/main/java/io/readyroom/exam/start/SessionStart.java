package io.readyroom.exam.start;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

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
    private final StartRepository repository;
    private final StartOnce once;
    private final FrozenForms forms;
    private final Outbox outbox;

    SessionStart(SessionPreparation preparation, StartRepository repository, StartOnce once, FrozenForms forms, Outbox outbox) {
        this.preparation = preparation;
        this.repository = repository;
        this.once = once;
        this.forms = forms;
        this.outbox = outbox;
    }

    /** @param key of the request, where it has one */
    Future<ExamSessionResponse> start(UUID learnerId, StartExamSessionRequest request, Optional<String> key) {
        return key.map(given -> startOnce(learnerId, request, given)).orElseGet(() -> start(learnerId, request));
    }

    private Future<ExamSessionResponse> start(UUID learnerId, StartExamSessionRequest request) {
        return preparation.prepare(learnerId, request)
                .compose(session -> repository.insert(session).map(started -> announce(session, started)));
    }

    private Future<ExamSessionResponse> startOnce(UUID learnerId, StartExamSessionRequest request, String key) {
        return earlier(learnerId, key, request)
                .compose(earlier -> earlier.map(Future::succeededFuture)
                        .orElseGet(() -> preparation.prepare(learnerId, request)
                                .compose(session -> storeOnce(session, request, key))));
    }

    private Future<ExamSessionResponse> storeOnce(NewSession session, StartExamSessionRequest request, String key) {
        return repository.insertOnce(session, once.claim(session, key, request))
                .compose(started -> started.map(stored -> Future.succeededFuture(announce(session, stored)))
                        .orElseGet(() -> answerOfTwin(session.learnerId(), key, request)));
    }

    /** A parallel request with the key was first; the form of this one is not used. */
    private Future<ExamSessionResponse> answerOfTwin(UUID learnerId, String key, StartExamSessionRequest request) {
        return earlier(learnerId, key, request).map(answer -> answer.orElseThrow(() -> ProblemException
                .of(CommonProblem.UNAVAILABLE, "The answer to this key has just run out. Send it again.")
                .withRetryAfter(SOON)));
    }

    private Future<Optional<ExamSessionResponse>> earlier(UUID learnerId, String key, StartExamSessionRequest request) {
        return UniHelper.toFuture(once.earlier(learnerId, key, request));
    }

    /** After the commit: the form is kept for the first answers, and the relay knows of the event. */
    private ExamSessionResponse announce(NewSession session, ExamSession started) {
        forms.remember(session.frozen());
        outbox.wake();
        return ExamSessionResponse.from(started, session.slots());
    }
}
