package io.readyroom.user.organisation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** An organisation as operators see it. */
record OrganisationResponse(UUID id, String name, Instant createdAt) {

    static OrganisationResponse from(Object[] row) {
        return new OrganisationResponse((UUID) row[0], (String) row[1], ((OffsetDateTime) row[2]).toInstant());
    }
}
