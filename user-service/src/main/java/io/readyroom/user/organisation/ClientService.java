package io.readyroom.user.organisation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.web.security.Caller;
import io.readyroom.user.account.AccountDisabled;
import io.readyroom.user.audit.AuditAction;
import io.readyroom.user.audit.AuditLog;
import io.readyroom.user.secret.OpaqueToken;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Makes clients of organisations, lists and revokes them. */
@Singleton
class ClientService {

    private static final String REVOKED = "client-revoked";
    /** Made, then revoked: nothing else happens to a client. */
    private static final long VERSION_OF_REVOKED = 2;

    private final Pool pool;
    private final ClientRepository clients;
    private final AuditLog audit;
    private final Outbox outbox;

    ClientService(Pool pool, ClientRepository clients, AuditLog audit, Outbox outbox) {
        this.pool = pool;
        this.clients = clients;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** A client with a new secret, which only this answer has. */
    Uni<NewClientResponse> create(UUID organisation, CreateClientRequest request, Caller operator) {
        OpaqueToken secret = OpaqueToken.next();
        return pool.withTransaction(connection -> {
            Transaction tx = Transaction.on(connection);
            return clients.add(tx, Ids.next(), organisation, request, secret.hash())
                    .call(made -> audit.append(tx, operator, AuditAction.CLIENT_CREATED, organisation,
                            Map.of("clientId", made.clientId(), "livemode", made.livemode())));
        }).map(made -> NewClientResponse.from(made, secret));
    }

    Uni<List<ClientResponse>> list(UUID organisation, UUID after, int atMost) {
        return pool.withConnection((SqlConnection c) -> clients.list(Transaction.on(c), organisation, after, atMost));
    }

    /** Its tokens end everywhere; of one that was revoked before, nothing happens. */
    Uni<Void> revoke(UUID organisation, UUID client, Caller operator) {
        return pool.withTransaction(connection -> {
            Transaction tx = Transaction.on(connection);
            return clients.lock(tx, organisation, client)
                    .chain(found -> found.revokedAt() == null ? revoke(tx, found, operator) : Uni.createFrom().voidItem());
        }).invoke(outbox::wake);
    }

    private Uni<Void> revoke(Transaction tx, ClientResponse client, Caller operator) {
        return clients.revoke(tx, client.clientId())
                .call(revoked -> outbox.append(tx, List.of(new AccountDisabled(VERSION_OF_REVOKED, revoked.clientId(),
                        revoked.revokedAt(), REVOKED).toEvent())))
                .chain(revoked -> audit.append(tx, operator, AuditAction.CLIENT_REVOKED, revoked.organisationId(),
                        Map.of("clientId", revoked.clientId())));
    }
}
