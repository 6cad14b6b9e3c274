package io.readyroom.user.login;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.user.account.EmailAddress;
import io.readyroom.user.secret.OpaqueToken;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Ten attempts a minute for an address from a network, right or wrong, whether or not the address has an account; the same for
 * a client of an organisation. In the database, because an attacker spreads over the replicas.
 */
@Singleton
public class LoginThrottle {

    private static final String COUNT = """
            INSERT INTO login_throttle AS t (subject, network) VALUES ($1, $2)
            ON CONFLICT (subject, network) DO UPDATE SET
              attempts = CASE WHEN t.started_at <= clock_timestamp() - interval '1 minute' THEN 1 ELSE t.attempts + 1 END,
              started_at = CASE WHEN t.started_at <= clock_timestamp() - interval '1 minute' THEN clock_timestamp()
                                ELSE t.started_at END
            RETURNING attempts,
              CAST(ceil(extract(epoch FROM started_at + interval '1 minute' - clock_timestamp())) AS int)
            """;
    private static final String PURGE = "DELETE FROM login_throttle WHERE started_at < clock_timestamp() - interval '10 minutes'";

    private final LoginConfig config;
    private final Pool pool;

    LoginThrottle(LoginConfig config, Pool pool) {
        this.config = config;
        this.pool = pool;
    }

    /** Counts an attempt; fails with {@code too-many-requests} when there were too many. */
    public Uni<Void> count(String operation, EmailAddress email, Network network) {
        return count(operation, email.key(), network);
    }

    /**
     * Counts an attempt on anything that has a secret; fails with {@code too-many-requests} when there were too many.
     *
     * @param whose what the secret belongs to; stored by its hash
     */
    public Uni<Void> count(String operation, String whose, Network network) {
        String subject = OpaqueToken.hashOf(operation + ":" + whose);
        return pool.withConnection((SqlConnection c) -> Transaction.on(c).select(COUNT, subject, network.prefix()))
                .invoke(rows -> refuse(rows.get(0))).replaceWithVoid();
    }

    private void refuse(Object[] row) {
        if (((Number) row[0]).intValue() > config.attemptsPerMinute()) {
            throw ProblemException.of(CommonProblem.TOO_MANY_REQUESTS, "Too many attempts. Wait a minute.")
                    .withRetryAfter(Duration.ofSeconds(Math.max(1, ((Number) row[1]).longValue())));
        }
    }

    @Scheduled(identity = "login-throttle", every = "10m")
    Uni<Void> purge() {
        return pool.query(PURGE).execute().replaceWithVoid();
    }
}
