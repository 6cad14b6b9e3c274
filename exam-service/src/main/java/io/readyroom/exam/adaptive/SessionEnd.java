package io.readyroom.exam.adaptive;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.readyroom.exam.submission.SubmissionConfig;
import io.readyroom.exam.submission.SubmissionEvents;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Hands in a session that needs no more questions. */
@Singleton
class SessionEnd {

    private static final Logger LOG = Logger.getLogger(SessionEnd.class);

    private final AdaptiveRepository repository;
    private final SubmissionEvents events;
    private final int checkAfterSeconds;

    SessionEnd(AdaptiveRepository repository, SubmissionEvents events, SubmissionConfig config) {
        this.repository = repository;
        this.events = events;
        this.checkAfterSeconds = Math.toIntExact(config.checkAfter().toSeconds());
    }

    /** Submits a session that is open and, in this transaction, locked; call {@link #announce} after the commit. */
    Uni<Void> submit(SqlConnection tx, UUID sessionId, String reason) {
        return repository.end(tx, sessionId, reason, checkAfterSeconds)
                .chain(() -> events.append(tx, List.of(sessionId)));
    }

    void announce(UUID sessionId) {
        LOG.infof("Session %s is submitted: it needs no more questions", sessionId);
        events.wake();
    }
}
