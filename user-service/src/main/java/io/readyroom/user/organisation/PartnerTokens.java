package io.readyroom.user.organisation;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.user.token.AccessToken;
import io.readyroom.user.token.AccessTokens;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Tokens of organisations' clients. */
@Singleton
public class PartnerTokens {

    private final Pool pool;
    private final ClientRepository clients;
    private final AccessTokens tokens;

    PartnerTokens(Pool pool, ClientRepository clients, AccessTokens tokens) {
        this.pool = pool;
        this.clients = clients;
        this.tokens = tokens;
    }

    /**
     * A token for a client that shows its secret; empty for an unknown one, a wrong secret and a revoked client. Signed while
     * the client is held: one that was signed behind a revocation would outlive it.
     */
    public Uni<Optional<AccessToken>> issue(UUID client, String secret) {
        return pool.withTransaction(connection -> clients.hold(Transaction.on(connection), client)
                .map(found -> HeldClient.withSecret(found, secret)
                        .map(known -> tokens.forPartner(known.id(), known.organisation(), known.livemode()))));
    }
}
