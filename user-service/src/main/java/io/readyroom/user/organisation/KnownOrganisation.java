package io.readyroom.user.organisation;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.user.secret.OpaqueToken;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** An organisation whose client and secret are known beforehand: to try things with, never where strangers come. */
@Singleton
public class KnownOrganisation {

    private static final String OPEN = "INSERT INTO organisation (id, name) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING";
    private static final String ADD_CLIENT = """
            INSERT INTO organisation_client (id, organisation_id, name, livemode, secret_hash) VALUES ($1, $2, $3, true, $4)
            ON CONFLICT (id) DO NOTHING
            """;

    private final Pool pool;

    KnownOrganisation(Pool pool) {
        this.pool = pool;
    }

    /** Makes it, unless it is there already; its client has its name. */
    public Uni<Void> open(UUID id, String name, UUID client, String secret) {
        return pool.withTransaction(connection -> connection.preparedQuery(OPEN).execute(Tuple.of(id, name))
                .chain(() -> connection.preparedQuery(ADD_CLIENT)
                        .execute(Tuple.of(client, id, name, OpaqueToken.hashOf(secret)))))
                .replaceWithVoid();
    }
}
