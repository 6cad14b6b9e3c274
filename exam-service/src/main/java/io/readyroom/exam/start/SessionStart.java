package io.readyroom.exam.start;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.session.ExamSessionResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Starts sessions, each request with an Idempotency-Key at most once. */
@Singleton
class SessionStart {

    private final Pool pool;
    private final SessionPreparation preparation;
    private final StartRepository repository;
    private final StartOnce once;
    private final Publication publication;

    SessionStart(Pool pool, SessionPreparation preparation, StartRepository repository, StartOnce once,
            Publication publication) {
        this.pool = pool;
        this.preparation = preparation;
        this.repository = repository;
        this.once = once;
        this.publication = publication;
    }

    Uni<ExamSessionResponse> start(UUID learnerId, StartExamSessionRequest request) {
        return preparation.prepare(learnerId, request)
                .chain(session -> pool.withTransaction(tx -> store(tx, session)).invoke(() -> publication.after(session)));
    }

    Uni<ExamSessionResponse> startOnce(UUID learnerId, StartExamSessionRequest request, String key) {
        return once.earlier(learnerId, key, request)
                .chain(earlier -> earlier.map(Uni.createFrom()::item)
                        .orElseGet(() -> preparation.prepare(learnerId, request)
                                .chain(session -> storeOnce(session, request, key))));
    }

    private Uni<ExamSessionResponse> storeOnce(NewSession session, StartExamSessionRequest request, String key) {
        return pool.withTransaction(tx -> once.once(tx, session.learnerId(), key, request, () -> store(tx, session)))
                .invoke(started -> {
                    // Otherwise a parallel twin was first, and this form is not used.
                    if (started.id().equals(session.id())) {
                        publication.after(session);
                    }
                });
    }

    private Uni<ExamSessionResponse> store(SqlConnection tx, NewSession session) {
        return repository.insert(tx, session)
                .call(started -> publication.append(tx, ExamSessionStarted.from(session.learnerId(), started)))
                .map(started -> ExamSessionResponse.from(started, session.frozenForm().slots()));
    }
}
