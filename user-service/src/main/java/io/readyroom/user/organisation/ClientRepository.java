package io.readyroom.user.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

@Singleton
class ClientRepository {

    private static final String ADD = """
            INSERT INTO organisation_client (id, organisation_id, name, livemode, secret_hash)
            SELECT $1, id, $3, $4, $5 FROM organisation WHERE id = $2
            RETURNING id, organisation_id, name, livemode, created_at, revoked_at
            """;
    private static final String LIST = """
            SELECT id, organisation_id, name, livemode, created_at, revoked_at FROM organisation_client
            WHERE organisation_id = $1 AND id > $2 ORDER BY id LIMIT $3
            """;
    private static final String LOCK = """
            SELECT id, organisation_id, name, livemode, created_at, revoked_at FROM organisation_client
            WHERE id = $1 AND organisation_id = $2 FOR UPDATE
            """;
    private static final String REVOKE = """
            UPDATE organisation_client SET revoked_at = clock_timestamp() WHERE id = $1
            RETURNING id, organisation_id, name, livemode, created_at, revoked_at
            """;
    private static final String HOLD = """
            SELECT secret_hash, organisation_id, livemode FROM organisation_client
            WHERE id = $1 AND revoked_at IS NULL FOR SHARE
            """;

    /** Fails with {@code not-found} when there is no such organisation. */
    Uni<ClientResponse> add(Transaction tx, UUID id, UUID organisation, CreateClientRequest request, String secretHash) {
        return tx.select(ADD, id, organisation, request.name().strip(), request.livemode(), secretHash)
                .map(rows -> single(rows, "The organisation"));
    }

    Uni<List<ClientResponse>> list(Transaction tx, UUID organisation, UUID after, int atMost) {
        return tx.select(LIST, organisation, after, atMost).map(rows -> rows.stream().map(ClientResponse::from).toList());
    }

    /** Fails with {@code not-found} when the organisation has no such client. */
    Uni<ClientResponse> lock(Transaction tx, UUID organisation, UUID id) {
        return tx.select(LOCK, id, organisation).map(rows -> single(rows, "The client"));
    }

    /** Of one that is locked. */
    Uni<ClientResponse> revoke(Transaction tx, UUID id) {
        return tx.select(REVOKE, id).map(rows -> single(rows, "The client"));
    }

    /** A client that isn't revoked, and can't be until the transaction ends. */
    Uni<Optional<HeldClient>> hold(Transaction tx, UUID id) {
        return tx.select(HOLD, id).map(rows -> rows.stream().findFirst()
                .map(row -> new HeldClient(id, (String) row[0], (UUID) row[1], (Boolean) row[2])));
    }

    private static ClientResponse single(List<Object[]> rows, String what) {
        if (rows.isEmpty()) {
            throw ProblemException.notFound(what);
        }
        return ClientResponse.from(rows.get(0));
    }
}
