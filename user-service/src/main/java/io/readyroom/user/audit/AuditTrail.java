package io.readyroom.user.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Reads what was written down, the newest first. */
@Singleton
class AuditTrail {

    private static final String ALL = """
            SELECT id, at, actor, client, action, subject, CAST(detail AS text) FROM audit_entry
            WHERE id < $1 ORDER BY id DESC LIMIT $2
            """;
    private static final String ABOUT = """
            SELECT id, at, actor, client, action, subject, CAST(detail AS text) FROM audit_entry
            WHERE subject = $3 AND id < $1 ORDER BY id DESC LIMIT $2
            """;
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {
    };

    private final Pool pool;
    private final ObjectMapper json;

    AuditTrail(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    Uni<List<AuditEntryResponse>> list(Optional<UUID> subject, UUID below, int atMost) {
        return pool.withConnection((SqlConnection c) -> subject
                .map(about -> Transaction.on(c).select(ABOUT, below, atMost, about))
                .orElseGet(() -> Transaction.on(c).select(ALL, below, atMost)))
                .map(rows -> rows.stream().map(this::entry).toList());
    }

    private AuditEntryResponse entry(Object[] row) {
        try {
            return AuditEntryResponse.from(row, json.readValue((String) row[6], DETAIL));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored detail can't be read", e);
        }
    }
}
