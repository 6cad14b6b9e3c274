package io.readyroom.user.organisation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A client as operators see it.
 *
 * @param clientId also the subject of its tokens
 * @param revokedAt absent while it gets tokens
 */
record ClientResponse(UUID clientId, UUID organisationId, String name, boolean livemode, Instant createdAt,
        Instant revokedAt) {

    static ClientResponse from(Object[] row) {
        return new ClientResponse((UUID) row[0], (UUID) row[1], (String) row[2], (Boolean) row[3], time(row[4]), time(row[5]));
    }

    private static Instant time(Object value) {
        return value == null ? null : ((OffsetDateTime) value).toInstant();
    }
}
