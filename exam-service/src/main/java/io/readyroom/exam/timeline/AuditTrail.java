package io.readyroom.exam.timeline;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.web.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Writes down who did what. */
@Singleton
class AuditTrail {

    static final String LOOKED_AT_TIMELINE = "timeline-read";

    private static final String ADD = """
            INSERT INTO audit_entry (id, actor, client, action, subject) VALUES ($1, $2, $3, $4, $5)
            """;

    /** In the transaction of what was done: there is never one without the other. */
    Uni<Void> add(SqlConnection tx, Caller actor, String action, UUID subject) {
        return tx.preparedQuery(ADD)
                .execute(Tuple.of(Ids.next(), actor.accountId(), actor.clientId(), action, subject.toString()))
                .replaceWithVoid();
    }
}
