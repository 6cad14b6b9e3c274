package io.readyroom.question.blueprint;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.form.BlueprintRules;
import io.readyroom.question.form.BlueprintVersion;

/**
 * A version of a blueprint.
 *
 * @param edit goes up with every change, as the ETag does
 * @param activatedBy who brought it into use; absent before
 */
record BlueprintResponse(UUID id, String code, int version, String exam, Mode mode, BlueprintStatus status, int edit,
        BlueprintRules rules, UUID writtenBy, UUID activatedBy, Instant createdAt, Instant activatedAt, Instant retiredAt) {

    static BlueprintResponse from(StoredBlueprint stored) {
        BlueprintVersion version = stored.toVersion();
        return new BlueprintResponse(stored.id, stored.code, stored.version, stored.examCode, version.mode(), stored.status(),
                stored.edit, version.rules(), stored.writtenBy, stored.activatedBy, instant(stored.createdAt),
                instant(stored.activatedAt), instant(stored.retiredAt));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
