package io.readyroom.user.signingkey;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.VertxContextSupport;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.security.KeySource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * The keys in memory. The first round of rotation runs before the service takes requests, so there is always one to sign with.
 */
@Singleton
public class SigningKeys implements KeySource {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final SigningKeyStore store;
    private final SigningKeyConfig config;
    private final Pool pool;
    private final Clock clock;
    private volatile Published published;

    SigningKeys(SigningKeyStore store, SigningKeyConfig config, Pool pool, Clock clock) {
        this.store = store;
        this.config = config;
        this.pool = pool;
        this.clock = clock;
    }

    /** The key to sign with now. */
    public SigningKey current() {
        return published.ring().signing(clock.instant());
    }

    /** The public keys as a JSON Web Key Set. */
    @Override
    public Uni<String> fetch() {
        return Uni.createFrom().item(() -> Optional.ofNullable(published).map(Published::jwks)
                .orElseThrow(() -> new IllegalStateException("the keys are not loaded yet")));
    }

    void start(@Observes StartupEvent event) throws Throwable {
        VertxContextSupport.subscribeAndAwait(this::rotate);
    }

    /**
     * A failure keeps the keys that are in memory: they stay good for at least the time that the next one is published ahead.
     */
    @Scheduled(identity = "signing-keys", every = "${readyroom.tokens.key-check:30s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return rotate().onFailure().invoke(failure -> LOG.warn("Signing keys not read, kept as they are", failure))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> rotate() {
        return pool.withTransaction(connection -> {
            Transaction tx = Transaction.on(connection);
            return store.lock(tx).chain(() -> store.now(tx)).call(now -> change(tx, now)).chain(() -> store.load(tx));
        }).invoke(ring -> published = new Published(ring, ring.toJwks())).replaceWithVoid();
    }

    private Uni<Void> change(Transaction tx, Instant now) {
        return store.load(tx)
                .call(ring -> store.remove(tx, ring.retired(now, config.keyRetention())))
                .chain(ring -> ring.nextDue(now, config.keyRotation(), config.keyPublishAhead())
                        .map(activeFrom -> publish(tx, SigningKey.generate(activeFrom)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> publish(Transaction tx, SigningKey key) {
        LOG.infof("New signing key %s, in use from %s", key.kid(), key.activeFrom());
        return store.add(tx, key);
    }

    private record Published(KeyRing ring, String jwks) {
    }
}
