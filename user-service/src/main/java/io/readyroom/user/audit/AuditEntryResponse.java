package io.readyroom.user.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * Something that was done.
 *
 * @param actor account of who did it
 * @param client through which
 * @param subject id of what it was done to
 * @param detail ids and numbers, different for each action
 */
record AuditEntryResponse(UUID id, Instant at, UUID actor, String client, String action, UUID subject,
        Map<String, Object> detail) {

    static AuditEntryResponse from(Object[] row, Map<String, Object> detail) {
        return new AuditEntryResponse((UUID) row[0], ((OffsetDateTime) row[1]).toInstant(), (UUID) row[2], (String) row[3],
                (String) row[4], (UUID) row[5], detail);
    }
}
