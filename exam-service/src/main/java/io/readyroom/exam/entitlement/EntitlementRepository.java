package io.readyroom.exam.entitlement;

import java.util.Collection;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;

@Singleton
class EntitlementRepository {

    private static final String FIND = """
            SELECT o.family, CAST(coalesce(o.products, '[]') AS text) AS products,
              EXISTS (SELECT FROM entitled e WHERE e.account_id = $1 AND e.exam = q.asked) AS entitled
            FROM (SELECT CAST($2 AS text) AS asked) q LEFT JOIN exam_offer o ON o.exam = q.asked
            """;
    private static final String PUT_ENTITLEMENT = """
            INSERT INTO entitlement AS e (id, version, account_id, family, status, valid_from, valid_until)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (id) DO UPDATE
              SET version = excluded.version, account_id = excluded.account_id, family = excluded.family,
                  status = excluded.status, valid_from = excluded.valid_from, valid_until = excluded.valid_until
              WHERE e.version < excluded.version
            """;
    private static final String PUT_OFFER = """
            INSERT INTO exam_offer AS o (exam, version, family, products)
            VALUES ($1, $2, $3, CAST(CAST($4 AS text) AS jsonb))
            ON CONFLICT (exam) DO UPDATE
              SET version = excluded.version, family = excluded.family, products = excluded.products
              WHERE o.version < excluded.version
            """;

    private final Pool pool;
    private final ObjectMapper json;

    EntitlementRepository(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    Future<Standing> find(UUID account, String exam) {
        return pool.preparedQuery(FIND).execute(Tuple.of(account, exam).getDelegate())
                .map(rows -> standing(rows.iterator().next()));
    }

    Uni<Void> putEntitlements(SqlConnection tx, Collection<EntitlementChanged> states) {
        return tx.preparedQuery(PUT_ENTITLEMENT)
                .executeBatch(states.stream()
                        .map(e -> Tuple.from(new Object[] { e.entitlementId(), e.aggregateVersion(), e.accountId(), e.family(),
                                e.status(), e.validFrom(), e.validUntil() }))
                        .toList())
                .replaceWithVoid();
    }

    Uni<Void> putOffers(SqlConnection tx, Collection<ExamChanged> states) {
        return tx.preparedQuery(PUT_OFFER)
                .executeBatch(states.stream()
                        .map(e -> Tuple.of(e.exam(), e.aggregateVersion(), e.family(), e.productsOrNone().toString()))
                        .toList())
                .replaceWithVoid();
    }

    private Standing standing(Row row) {
        try {
            return new Standing(row.getBoolean("entitled"), row.getString("family"),
                    json.readTree(row.getString("products")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored products can't be read", e);
        }
    }
}
