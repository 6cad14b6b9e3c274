package io.readyroom.exam.answer;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * What is stored instead.
 *
 * @param response as it is stored; null, and written as null, when the answer was cleared
 */
record StoredAnswerResponse(int revision,
        @JsonInclude(JsonInclude.Include.ALWAYS) @JsonRawValue @Schema(type = SchemaType.OBJECT) String response) {
}
