package io.readyroom.user.recovery;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.quarkus.scheduler.Scheduled;
import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.user.account.Account;
import io.readyroom.user.account.AccountConfig;
import io.readyroom.user.account.EmailAddress;
import io.readyroom.user.account.PersonalData;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Tokens for a new password, in the database by their hash. */
@Singleton
class PasswordResets implements PersonalData {

    private static final String ADD = """
            INSERT INTO password_reset (token_hash, account_id, expires_at)
            SELECT $1, id, clock_timestamp() + make_interval(secs => $3)
            FROM account WHERE email_key = $2 AND status = 'ACTIVE'
            """;
    /** Two columns: of a single one Hibernate makes no array. */
    private static final String OWNER = """
            SELECT account_id, expires_at FROM password_reset WHERE token_hash = $1 AND expires_at > clock_timestamp()
            """;
    private static final String REMOVE_ALL = "DELETE FROM password_reset WHERE account_id = $1";
    private static final String PURGE = "DELETE FROM password_reset WHERE expires_at < clock_timestamp()";

    private final AccountConfig config;
    private final Pool pool;

    PasswordResets(AccountConfig config, Pool pool) {
        this.config = config;
        this.pool = pool;
    }

    /** False when the address has no account. */
    Uni<Boolean> add(Transaction tx, EmailAddress email, String tokenHash) {
        return tx.update(ADD, tokenHash, email.key(), config.resetLifetime().toSeconds()).map(rows -> rows == 1);
    }

    Uni<Optional<UUID>> owner(Transaction tx, String tokenHash) {
        return tx.select(OWNER, tokenHash).map(rows -> rows.stream().findFirst().map(row -> (UUID) row[0]));
    }

    /** One new password is enough: tokens of other mails end with it. */
    Uni<Void> removeAll(Transaction tx, UUID account) {
        return tx.update(REMOVE_ALL, account).replaceWithVoid();
    }

    @Override
    public Uni<Void> erase(Mutiny.Session session, Account account) {
        return removeAll(HibernateTransaction.on(session), account.id());
    }

    @Scheduled(identity = "password-resets", every = "10m")
    Uni<Void> purge() {
        return pool.query(PURGE).execute().replaceWithVoid();
    }
}
