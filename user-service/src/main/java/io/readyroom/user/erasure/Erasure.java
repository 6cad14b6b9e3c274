package io.readyroom.user.erasure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An erasure and how far it is.
 *
 * @param completedAt null while a service is missing
 * @param completions when each service was done
 */
record Erasure(UUID id, UUID account, Instant erasedAt, Instant completedAt, Map<String, Instant> completions) {

    static Erasure from(Object[] row) {
        String[] services = (String[]) row[4];
        OffsetDateTime[] times = (OffsetDateTime[]) row[5];
        Map<String, Instant> completions = new TreeMap<>();
        for (int i = 0; i < services.length; i++) {
            completions.put(services[i], times[i].toInstant());
        }
        Instant completedAt = row[3] == null ? null : ((OffsetDateTime) row[3]).toInstant();
        return new Erasure((UUID) row[0], (UUID) row[1], ((OffsetDateTime) row[2]).toInstant(), completedAt, completions);
    }
}
