package io.readyroom.user.registration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.user.UserProblem;
import io.readyroom.user.account.AccountConfig;
import io.readyroom.user.account.EmailAddress;
import io.readyroom.user.account.NewAccount;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Registrations that wait for the token of their mail. They hold no address: whoever can read the mailbox gets it. */
@Singleton
class PendingRegistrations {

    private static final String ADD = """
            INSERT INTO registration (id, guest_id, email, email_key, display_name, password_hash, expires_at)
            VALUES ($1, CAST($2 AS uuid), $3, $4, $5, $6, clock_timestamp() + make_interval(secs => $7))
            """;
    private static final String SET_TOKEN = """
            UPDATE registration SET token_hash = $2
            WHERE id = $1 AND expires_at > clock_timestamp()
              AND NOT EXISTS (SELECT 1 FROM account WHERE email_key = registration.email_key)
            """;
    private static final String FIND = """
            SELECT id, guest_id, email, display_name, password_hash FROM registration
            WHERE token_hash = $1 AND expires_at > clock_timestamp() FOR UPDATE
            """;
    private static final String REMOVE = "DELETE FROM registration WHERE id = $1";
    /** Two columns: of a single one Hibernate makes no array. */
    private static final String ABOUT = "SELECT id, guest_id FROM registration WHERE guest_id = $1 OR email_key = $2";
    private static final String REMOVE_ABOUT = "DELETE FROM registration WHERE guest_id = $1 OR email_key = $2";
    private static final String PURGE = "DELETE FROM registration WHERE expires_at < clock_timestamp()";

    private final AccountConfig config;
    private final Pool pool;

    PendingRegistrations(AccountConfig config, Pool pool) {
        this.config = config;
        this.pool = pool;
    }

    Uni<UUID> add(Transaction tx, NewAccount details, Optional<UUID> guest) {
        UUID id = Ids.next();
        return tx.update(ADD, id, guest.map(UUID::toString).orElse(null), details.email().text(), details.email().key(),
                details.displayName(), details.passwordHash(), config.verificationLifetime().toSeconds()).replaceWith(id);
    }

    /** False when it has expired or somebody else has the address by now. */
    Uni<Boolean> setToken(Transaction tx, UUID id, String tokenHash) {
        return tx.update(SET_TOKEN, id, tokenHash).map(rows -> rows == 1);
    }

    /** Takes the registration of a token out; fails with {@code mail-token-invalid}. */
    Uni<PendingRegistration> take(Transaction tx, String tokenHash) {
        return tx.select(FIND, tokenHash).map(PendingRegistrations::single)
                .call(found -> tx.update(REMOVE, found.id()));
    }

    /** Removes what a guest, or anybody with an address, had begun; answers which. */
    Uni<List<UUID>> removeAbout(Transaction tx, UUID guest, String emailKey) {
        return tx.select(ABOUT, guest, emailKey).map(rows -> rows.stream().map(row -> (UUID) row[0]).toList())
                .call(() -> tx.update(REMOVE_ABOUT, guest, emailKey));
    }

    @Scheduled(identity = "registrations", every = "10m")
    Uni<Void> purge() {
        return pool.query(PURGE).execute().replaceWithVoid();
    }

    private static PendingRegistration single(List<Object[]> rows) {
        if (rows.isEmpty()) {
            throw ProblemException.of(UserProblem.MAIL_TOKEN_INVALID,
                    "It has been used, has expired, or the address has an account by now. Register again.");
        }
        Object[] row = rows.get(0);
        NewAccount details = new NewAccount(EmailAddress.of((String) row[2]), (String) row[3], (String) row[4], true,
                Set.of(Roles.LEARNER));
        return new PendingRegistration((UUID) row[0], Optional.ofNullable((UUID) row[1]), details);
    }
}
