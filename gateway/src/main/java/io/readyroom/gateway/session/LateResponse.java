package io.readyroom.gateway.session;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.gateway.exam.Slot;

/**
 * An answer that came after the deadline.
 *
 * @param unverified always true: nobody knows when it was given
 */
@Schema(name = "LateResponse")
record LateResponse(@Schema(implementation = Object.class, type = SchemaType.OBJECT) JsonNode response, Instant receivedAt,
        boolean unverified) {

    static LateResponse from(Slot.Late late) {
        return new LateResponse(late.response(), late.receivedAt(), true);
    }
}
