package io.readyroom.exam.session;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * An answer that came after the deadline: it counts for nothing.
 *
 * @param response JSON, never null
 * @param receivedAt by the database's clock
 */
record LateAnswer(@JsonRawValue @Schema(type = SchemaType.OBJECT) String response, Instant receivedAt) {
}
