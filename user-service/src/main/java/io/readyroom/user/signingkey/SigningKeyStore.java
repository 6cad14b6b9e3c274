package io.readyroom.user.signingkey;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;

/** The keys in the database. */
@Singleton
class SigningKeyStore {

    /** One replica at a time decides about keys; the number is this lock's name. */
    private static final String ALONE = "SELECT pg_advisory_xact_lock(7221140012)";
    private static final String NOW = "SELECT clock_timestamp()";
    private static final String ALL = "SELECT kid, public_key, sealed_private, active_from FROM signing_key";
    private static final String ADD = """
            INSERT INTO signing_key (kid, public_key, sealed_private, active_from) VALUES ($1, $2, $3, $4)
            """;
    private static final String REMOVE = "DELETE FROM signing_key WHERE kid = $1";

    private final KeyVault vault;

    SigningKeyStore(SigningKeyConfig config) {
        vault = new KeyVault(config.encryptionKey());
    }

    /** Waits until no other replica decides about keys, until the transaction ends. */
    Uni<Void> lock(Transaction tx) {
        return tx.select(ALONE).replaceWithVoid();
    }

    /** The database's time: replicas must agree about the age of a key. */
    Uni<Instant> now(Transaction tx) {
        return tx.select(NOW).map(rows -> ((OffsetDateTime) rows.get(0)[0]).toInstant());
    }

    Uni<KeyRing> load(Transaction tx) {
        return tx.select(ALL).map(rows -> new KeyRing(rows.stream().map(this::key).toList()));
    }

    Uni<Void> add(Transaction tx, SigningKey key) {
        Base64.Encoder base64 = Base64.getEncoder();
        return tx.update(ADD, key.kid(), base64.encodeToString(key.publicKey().getEncoded()),
                vault.seal(key.privateKey().getEncoded(), key.kid()), key.activeFrom().atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    Uni<Void> remove(Transaction tx, List<SigningKey> keys) {
        Uni<Void> removed = Uni.createFrom().voidItem();
        for (SigningKey key : keys) {
            removed = removed.chain(() -> tx.update(REMOVE, key.kid())).replaceWithVoid();
        }
        return removed;
    }

    private SigningKey key(Object[] row) {
        String kid = (String) row[0];
        return SigningKey.restore(kid, Base64.getDecoder().decode((String) row[1]), vault.open((String) row[2], kid),
                ((OffsetDateTime) row[3]).toInstant());
    }
}
