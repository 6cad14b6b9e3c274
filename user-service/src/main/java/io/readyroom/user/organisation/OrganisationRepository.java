package io.readyroom.user.organisation;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;

@Singleton
class OrganisationRepository {

    private static final String ADD = "INSERT INTO organisation (id, name) VALUES ($1, $2) RETURNING id, name, created_at";
    private static final String LIST = """
            SELECT id, name, created_at FROM organisation WHERE id > $1 ORDER BY id LIMIT $2
            """;
    private static final String EXISTS = "SELECT 1 FROM organisation WHERE id = $1";

    Uni<OrganisationResponse> add(Transaction tx, UUID id, String name) {
        return tx.select(ADD, id, name).map(rows -> OrganisationResponse.from(rows.get(0)));
    }

    Uni<List<OrganisationResponse>> list(Transaction tx, UUID after, int atMost) {
        return tx.select(LIST, after, atMost).map(rows -> rows.stream().map(OrganisationResponse::from).toList());
    }

    Uni<Boolean> exists(Transaction tx, UUID id) {
        return tx.select(EXISTS, id).map(rows -> !rows.isEmpty());
    }
}
