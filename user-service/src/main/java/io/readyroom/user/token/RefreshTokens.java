package io.readyroom.user.token;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.quarkus.scheduler.Scheduled;
import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.Transaction;
import io.readyroom.user.account.Account;
import io.readyroom.user.account.PersonalData;
import io.readyroom.user.secret.OpaqueToken;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Families of refresh tokens in the database; the tokens by their hash only. */
@Singleton
public class RefreshTokens implements PersonalData {

    private static final String OPEN_FAMILY = """
            INSERT INTO refresh_family (id, account_id, guest, expires_at)
            VALUES ($1, $2, $3, clock_timestamp() + make_interval(secs => $4))
            """;
    private static final String ADD = "INSERT INTO refresh_token (hash, family_id) VALUES ($1, $2)";
    private static final String ADD_SUCCESSOR = """
            INSERT INTO refresh_token (hash, family_id, parent_hash) VALUES ($1, $2, $3)
            """;
    private static final String LOCK = """
            SELECT f.id FROM refresh_token t JOIN refresh_family f ON f.id = t.family_id WHERE t.hash = $1 FOR UPDATE OF f
            """;
    private static final String READ = """
            SELECT f.id, f.account_id, a.roles, f.guest,
                   f.revoked_at IS NULL AND f.expires_at > clock_timestamp() AND a.status NOT IN ('DISABLED', 'ERASED'),
                   t.used_at IS NOT NULL,
                   coalesce(t.used_at > clock_timestamp() - make_interval(secs => $2), false),
                   EXISTS (SELECT 1 FROM refresh_token s WHERE s.parent_hash = t.hash AND s.used_at IS NOT NULL)
            FROM refresh_token t JOIN refresh_family f ON f.id = t.family_id JOIN account a ON a.id = f.account_id
            WHERE t.hash = $1
            """;
    private static final String USE = """
            UPDATE refresh_token SET used_at = coalesce(used_at, clock_timestamp()) WHERE hash = $1
            """;
    private static final String PROLONG = """
            UPDATE refresh_family SET expires_at = clock_timestamp() + make_interval(secs => $2) WHERE id = $1
            """;
    private static final String REVOKE = """
            UPDATE refresh_family SET revoked_at = clock_timestamp(), revoked_reason = $2
            WHERE id = $1 AND revoked_at IS NULL
            """;
    private static final String REVOKE_BY_TOKEN = """
            UPDATE refresh_family SET revoked_at = clock_timestamp(), revoked_reason = $2
            WHERE id = (SELECT family_id FROM refresh_token WHERE hash = $1) AND revoked_at IS NULL
            """;
    private static final String REVOKE_ALL = """
            UPDATE refresh_family SET revoked_at = clock_timestamp(), revoked_reason = $2
            WHERE account_id = $1 AND revoked_at IS NULL AND (guest OR NOT $3)
            """;
    /** Two columns: of a single one Hibernate makes no array. */
    private static final String GUEST_OF = """
            SELECT f.account_id, f.id FROM refresh_token t JOIN refresh_family f ON f.id = t.family_id
            WHERE t.hash = $1 AND f.guest AND f.expires_at > clock_timestamp()
              AND (f.revoked_at IS NULL OR f.revoked_reason = 'claimed')
            """;
    private static final String ERASE = "DELETE FROM refresh_family WHERE account_id = $1";
    private static final String PURGE = "DELETE FROM refresh_family WHERE expires_at < clock_timestamp() - interval '1 day'";

    private final LifetimeConfig config;
    private final Pool pool;

    RefreshTokens(LifetimeConfig config, Pool pool) {
        this.config = config;
        this.pool = pool;
    }

    /** Begins a family: the first token of a login or of a guest. */
    public Uni<OpaqueToken> open(Transaction tx, UUID account, boolean guest) {
        UUID family = Ids.next();
        OpaqueToken token = OpaqueToken.next();
        return tx.update(OPEN_FAMILY, family, account, guest, lifetime())
                .chain(() -> tx.update(ADD, token.hash(), family)).replaceWith(token);
    }

    /** Ends every family of an account. */
    public Uni<Void> revokeAll(Transaction tx, UUID account, RevocationReason reason) {
        return tx.update(REVOKE_ALL, account, reason.code(), false).replaceWithVoid();
    }

    /** Ends the families from the time when the account was a guest. */
    public Uni<Void> revokeGuests(Transaction tx, UUID account, RevocationReason reason) {
        return tx.update(REVOKE_ALL, account, reason.code(), true).replaceWithVoid();
    }

    /** Every family goes; whoever rotates a token of one at the moment is waited for, and nobody can after that. */
    @Override
    public Uni<Void> erase(Mutiny.Session session, Account account) {
        return HibernateTransaction.on(session).update(ERASE, account.id()).replaceWithVoid();
    }

    /** The guest who got this token, also when they were claimed since; empty for any other token. */
    public Uni<Optional<UUID>> guestOf(Transaction tx, String token) {
        return tx.select(GUEST_OF, OpaqueToken.hashOf(token)).map(rows -> rows.stream().findFirst().map(row -> (UUID) row[0]));
    }

    /** Locks the family of a token and reads it; a second statement, so that it sees what the lock waited for. */
    Uni<Optional<RefreshState>> lock(Transaction tx, String hash) {
        return tx.select(LOCK, hash).chain(() -> tx.select(READ, hash, config.refreshGrace().toSeconds()))
                .map(rows -> rows.stream().findFirst().map(RefreshTokens::state));
    }

    Uni<OpaqueToken> rotate(Transaction tx, RefreshState state, String hash) {
        OpaqueToken next = OpaqueToken.next();
        return tx.update(USE, hash)
                .chain(() -> tx.update(ADD_SUCCESSOR, next.hash(), state.family(), hash))
                .chain(() -> tx.update(PROLONG, state.family(), lifetime()))
                .replaceWith(next);
    }

    Uni<Void> revoke(Transaction tx, UUID family, RevocationReason reason) {
        return tx.update(REVOKE, family, reason.code()).replaceWithVoid();
    }

    Uni<Void> revokeFamilyOf(Transaction tx, String token) {
        return tx.update(REVOKE_BY_TOKEN, OpaqueToken.hashOf(token), RevocationReason.LOGOUT.code()).replaceWithVoid();
    }

    @Scheduled(identity = "refresh-tokens", every = "10m")
    Uni<Void> purge() {
        return pool.query(PURGE).execute().replaceWithVoid();
    }

    private long lifetime() {
        return config.refreshLifetime().toSeconds();
    }

    private static RefreshState state(Object[] row) {
        return new RefreshState((UUID) row[0], (UUID) row[1], Set.of((String[]) row[2]), (Boolean) row[3], (Boolean) row[4],
                (Boolean) row[5], (Boolean) row[6], (Boolean) row[7]);
    }
}
