package io.readyroom.scoring.claim;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.readyroom.scoring.erasure.ErasedAccounts;
import io.readyroom.scoring.erasure.Erasure;
import io.readyroom.scoring.erasure.LearnerLock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Who owns what a guest did. */
@ApplicationScoped
public class GuestClaims {

    private static final String ADD = """
            INSERT INTO guest_claim (guest_id, account_id)
            SELECT c.guest_id, c.account_id FROM unnest($1::uuid[], $2::uuid[]) AS c (guest_id, account_id)
            ORDER BY 1
            ON CONFLICT DO NOTHING""";

    private static final String MOVE = """
            UPDATE submission s SET learner_id = c.account_id
            FROM guest_claim c
            WHERE c.guest_id = ANY($1) AND s.learner_id = c.guest_id""";

    private static final String OWNERS = "SELECT guest_id, account_id FROM guest_claim WHERE guest_id = ANY($1)";

    private final LearnerLock lock;
    private final ErasedAccounts erased;
    private final Erasure erasure;
    private final List<LearnerRecords> records;
    private final Clock clock;

    GuestClaims(LearnerLock lock, ErasedAccounts erased, Erasure erasure, @All List<LearnerRecords> records, Clock clock) {
        this.lock = lock;
        this.erased = erased;
        this.erasure = erasure;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Moves what the guests have and answers how many sessions that were; the first claim of a guest stands. What belongs to an
     * account that is erased goes the same way.
     */
    Uni<Integer> add(SqlConnection tx, List<GuestClaimed> claims) {
        return lock.alone(tx, claims.stream().map(GuestClaimed::guestId).toList())
                .chain(() -> erased.of(tx, claims.stream().map(GuestClaimed::accountId).toList()))
                .call(gone -> erase(tx, claims.stream().filter(claim -> gone.contains(claim.accountId())).toList()))
                .chain(gone -> move(tx, claims.stream().filter(claim -> !gone.contains(claim.accountId())).toList()));
    }

    private Uni<Void> erase(SqlConnection tx, List<GuestClaimed> claims) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (GuestClaimed claim : claims) {
            done = done.chain(() -> erasure.erase(tx, claim.guestId(), clock.instant()));
        }
        return done;
    }

    private Uni<Integer> move(SqlConnection tx, List<GuestClaimed> claims) {
        UUID[] guests = claims.stream().map(GuestClaimed::guestId).toArray(UUID[]::new);
        UUID[] accounts = claims.stream().map(GuestClaimed::accountId).toArray(UUID[]::new);
        return tx.preparedQuery(ADD).execute(Tuple.of(guests, accounts))
                .chain(() -> tx.preparedQuery(MOVE).execute(Tuple.of(guests)))
                .map(RowSet::rowCount)
                .call(() -> moveRecords(tx, guests));
    }

    private Uni<Void> moveRecords(SqlConnection tx, UUID[] guests) {
        return tx.preparedQuery(OWNERS).execute(Tuple.of(guests)).map(GuestClaims::byGuest).chain(accounts -> {
            Uni<Void> moved = Uni.createFrom().voidItem();
            for (LearnerRecords one : records) {
                moved = moved.chain(() -> one.move(tx, accounts));
            }
            return moved;
        });
    }

    /**
     * The account of every learner who was a claimed guest. Until the transaction ends no claim of these learners can be
     * added, so what it stores for them doesn't miss one.
     */
    public Uni<Map<UUID, UUID>> accountsOf(SqlConnection tx, Collection<UUID> learners) {
        return lock.together(tx, learners)
                .chain(() -> tx.preparedQuery(OWNERS).execute(Tuple.of(learners.toArray(UUID[]::new))))
                .map(GuestClaims::byGuest);
    }

    private static Map<UUID, UUID> byGuest(RowSet<Row> rows) {
        Map<UUID, UUID> accounts = new HashMap<>();
        for (Row row : rows) {
            accounts.put(row.getUUID("guest_id"), row.getUUID("account_id"));
        }
        return accounts;
    }
}
