package io.readyroom.exam.claim;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import io.readyroom.exam.accommodation.Accommodations;
import io.readyroom.exam.erasure.ErasedAccounts;
import io.readyroom.exam.erasure.Erasure;
import io.readyroom.platform.messaging.EventBatchHandler;
import io.readyroom.platform.messaging.PermanentEventException;
import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.messaging.Topics;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Gives the sessions of a claimed guest, and what the guest has seen, to the account, with the time that the account is due.
 */
@Singleton
class ClaimEvents implements EventBatchHandler {

    /** In order of id, as everywhere that more than one session is locked: two movers can't wait for each other. */
    private static final String MOVE_SESSIONS = """
            WITH held AS MATERIALIZED (
              SELECT id FROM exam_session WHERE learner_id = $1 ORDER BY id FOR NO KEY UPDATE)
            UPDATE exam_session s SET learner_id = $2 FROM held WHERE s.id = held.id
            """;
    /** After that: a session that was folded while the first statement waited for it is here by now. */
    private static final String MOVE_FOLDED = "UPDATE folded_session SET learner_id = $2 WHERE learner_id = $1";
    private static final String MOVE_SEEN = "UPDATE seen_questions SET learner_id = $2 WHERE learner_id = $1";

    /** Where both have simulated an exam, the later one is the latest: ids tell. */
    private static final String MOVE_SIMULATIONS = """
            WITH moved AS (DELETE FROM open_simulation WHERE learner_id = $1 RETURNING exam, session_id)
            INSERT INTO open_simulation AS o (learner_id, exam, session_id)
            SELECT $2, exam, session_id FROM moved
            ON CONFLICT (learner_id, exam) DO UPDATE SET session_id = greatest(o.session_id, excluded.session_id)
            """;

    private final Accommodations accommodations;
    private final ErasedAccounts erased;
    private final Erasure erasure;
    private final Clock clock;

    ClaimEvents(Accommodations accommodations, ErasedAccounts erased, Erasure erasure, Clock clock) {
        this.accommodations = accommodations;
        this.erased = erased;
        this.erasure = erasure;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return Topics.ACCOUNTS;
    }

    @Override
    public Set<String> types() {
        return Set.of("GuestClaimed");
    }

    @Override
    public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
        return Multi.createFrom().iterable(events)
                .onItem().transformToUniAndConcatenate(event -> settle(tx, claim(event)))
                .collect().last()
                .replaceWithVoid();
    }

    /** What belongs to an account that is erased goes the same way, in whatever order the two facts arrive. */
    private Uni<Void> settle(SqlConnection tx, GuestClaimed claim) {
        return erased.of(tx, List.of(claim.accountId()))
                .chain(gone -> gone.isEmpty() ? move(tx, claim) : erasure.erase(tx, claim.guestId(), clock.instant()));
    }

    private Uni<Void> move(SqlConnection tx, GuestClaimed claim) {
        Tuple fromTo = Tuple.of(claim.guestId(), claim.accountId());
        return tx.preparedQuery(MOVE_SESSIONS).execute(fromTo)
                .chain(() -> tx.preparedQuery(MOVE_FOLDED).execute(fromTo))
                .chain(() -> tx.preparedQuery(MOVE_SEEN).execute(fromTo))
                .chain(() -> tx.preparedQuery(MOVE_SIMULATIONS).execute(fromTo))
                .chain(() -> accommodations.apply(tx, claim.accountId()));
    }

    private static GuestClaimed claim(ReceivedEvent event) {
        GuestClaimed claim = event.as(GuestClaimed.class);
        if (claim.guestId() == null || claim.accountId() == null) {
            throw new PermanentEventException("a claim without guest or account");
        }
        return claim;
    }
}
