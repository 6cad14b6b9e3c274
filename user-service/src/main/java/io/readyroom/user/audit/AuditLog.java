package io.readyroom.user.audit;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.web.security.Caller;
import io.smallrye.mutiny.Uni;

/** Writes down who did what to whom, in the transaction that does it: there is no effect without its entry. */
@Singleton
public class AuditLog {

    private static final String APPEND = """
            INSERT INTO audit_entry (id, actor, client, action, subject, detail)
            VALUES ($1, $2, $3, $4, $5, CAST(CAST($6 AS text) AS jsonb))
            """;

    /**
     * Appends an entry.
     *
     * @param subject id of what it was done to
     * @param detail ids and numbers; no name, no reason, no secret, because an entry stays for good
     */
    public Uni<Void> append(Transaction tx, Caller actor, AuditAction action, UUID subject, Map<String, Object> detail) {
        return tx.update(APPEND, Ids.next(), actor.accountId(), actor.clientId(), action.code(), subject,
                EventJson.write(detail)).replaceWithVoid();
    }
}
