package io.readyroom.exam.eventticket;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.readyroom.exam.secret.OneUseToken;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Issues and spends tickets; only a hash is stored of one. */
@Singleton
class EventTickets {

    static final int LIFETIME_SECONDS = 30;

    private static final Logger LOG = Logger.getLogger(EventTickets.class);
    private static final String ISSUE = """
            INSERT INTO event_ticket (ticket_hash, session_id, learner_id, expires_at)
            SELECT $1, id, learner_id, clock_timestamp() + $4::int * interval '1 s'
            FROM any_session WHERE id = $2 AND learner_id = $3
            """;
    private static final String SPEND = """
            WITH spent AS (
              DELETE FROM event_ticket WHERE ticket_hash = $1 AND expires_at > clock_timestamp()
              RETURNING session_id, learner_id)
            SELECT t.session_id, t.learner_id, s.status, s.deadline_at, clock_timestamp() AS read_at
            FROM spent t JOIN any_session s ON s.id = t.session_id
            """;
    private static final String FORGET = "DELETE FROM event_ticket WHERE expires_at < clock_timestamp()";

    private final Pool pool;

    EventTickets(Pool pool) {
        this.pool = pool;
    }

    /** A ticket for a learner's session; fails with {@code not-found} when it is not the learner's. */
    Uni<IssuedTicket> issue(UUID sessionId, UUID learnerId) {
        String ticket = OneUseToken.next();
        return pool.preparedQuery(ISSUE).execute(Tuple.of(OneUseToken.hash(ticket), sessionId, learnerId, LIFETIME_SECONDS))
                .map(inserted -> {
                    if (inserted.rowCount() == 0) {
                        throw ProblemException.notFound("The session");
                    }
                    return new IssuedTicket(ticket, LIFETIME_SECONDS);
                });
    }

    /** What a ticket is for; fails with {@code not-found} when it is unknown, expired or spent. */
    Uni<SpentTicket> spend(String ticket) {
        return pool.preparedQuery(SPEND).execute(Tuple.of(OneUseToken.hash(ticket))).map(EventTickets::spent);
    }

    @Scheduled(every = "{readyroom.event-tickets.forget-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return pool.preparedQuery(FORGET).execute().replaceWithVoid()
                .onFailure().invoke(failure -> LOG.debug("Expired tickets stay a little longer", failure))
                .onFailure().recoverWithNull();
    }

    private static SpentTicket spent(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw ProblemException.notFound("The ticket");
        }
        return SpentTicket.from(rows.iterator().next());
    }
}
