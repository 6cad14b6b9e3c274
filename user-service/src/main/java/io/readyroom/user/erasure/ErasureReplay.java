package io.readyroom.user.erasure;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.web.security.Caller;
import io.readyroom.user.audit.AuditAction;
import io.readyroom.user.audit.AuditLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Tells the other services of an erasure once more: one that was away for longer than the topic keeps, or was restored from an
 * older backup, has never heard of it. It is another event with the same content, so no inbox takes it for one that it has
 * seen; whoever has erased the account finds nothing left, and answers again.
 */
@Singleton
class ErasureReplay {

    private final Pool pool;
    private final ErasureRepository erasures;
    private final Outbox outbox;
    private final AuditLog audit;

    ErasureReplay(Pool pool, ErasureRepository erasures, Outbox outbox, AuditLog audit) {
        this.pool = pool;
        this.erasures = erasures;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Fails with {@code not-found} when the account wasn't erased. */
    Uni<Erasure> replay(UUID account, Caller operator) {
        return pool.withTransaction((SqlConnection connection) -> replay(Transaction.on(connection), account, operator))
                .invoke(outbox::wake);
    }

    private Uni<Erasure> replay(Transaction tx, UUID account, Caller operator) {
        return erasures.require(tx, account)
                .call(erasure -> erasures.lastVersion(tx, account)
                        .map(version -> new AccountErased(version, account, erasure.erasedAt()).toEvent())
                        .chain(event -> outbox.append(tx, List.of(event))))
                .call(() -> audit.append(tx, operator, AuditAction.ERASURE_REPLAYED, account, Map.of()));
    }
}
