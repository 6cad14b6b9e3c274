package io.readyroom.scoring.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;

@QuarkusTest
class GuestClaimsResourceTest {

    @Inject
    GuestClaims claims;
    @Inject
    Pool pool;

    /**
     * The claim comes while a submission of the guest is being stored: it neither sees the session nor is seen. Without the
     * lock it is done before the submission commits, and the session stays with a guest whom nobody can be any more (seen to
     * fail so).
     */
    @Test
    void aClaimWaitsForASubmissionThatIsBeingStored() {
        UUID guest = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        SqlConnection storing = pool.getConnection().await().indefinitely();
        Transaction transaction = storing.begin().await().indefinitely();
        assertThat(claims.accountsOf(storing, List.of(guest)).await().indefinitely()).isEmpty();
        CompletableFuture<Integer> moved = pool
                .withTransaction(tx -> claims.add(tx, List.of(new GuestClaimed(account, guest))))
                .subscribeAsCompletionStage();
        Awaitility.await().atMost(Duration.ofSeconds(5)).pollInterval(Duration.ofMillis(10))
                .until(() -> moved.isDone() || count(pool, """
                        SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
                        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""",
                        Tuple.tuple()) > 0);
        storing.preparedQuery("""
                INSERT INTO submission (session_id, learner_id, exam, mode, submitted_at, content)
                VALUES ($1, $2, 'ai-102', 'free', clock_timestamp(), '{}')""").execute(Tuple.of(session, guest))
                .await().indefinitely();
        transaction.commit().chain(storing::close).await().indefinitely();
        assertThat(moved.join()).isEqualTo(1);
        assertThat(count(pool, "SELECT count(*) FROM submission WHERE session_id = $1 AND learner_id = $2",
                Tuple.of(session, account))).isEqualTo(1);
    }

    @Test
    void theFirstClaimOfAGuestStands() {
        UUID guest = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        claim(guest, first);
        claim(guest, UUID.randomUUID());
        assertThat(pool.withTransaction(tx -> claims.accountsOf(tx, List.of(guest, UUID.randomUUID()))).await().indefinitely())
                .containsOnly(java.util.Map.entry(guest, first));
    }

    private void claim(UUID guest, UUID account) {
        pool.withTransaction(tx -> claims.add(tx, List.of(new GuestClaimed(account, guest)))).await().indefinitely();
    }

    private static long count(SqlClient client, String sql, Tuple arguments) {
        return client.preparedQuery(sql).execute(arguments).await().indefinitely().iterator().next().getLong(0);
    }
}
