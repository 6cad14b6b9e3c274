package io.readyroom.exam.response;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * {@code {"text":"…"}}. What counts as a number is the grading's to say: a learner's half-typed number is saved, too.
 *
 * @param expects {@code text} or {@code number}; a hint for the client's keyboard
 * @param maxLength in characters (code points)
 */
public record TextEntryShape(String expects, int maxLength) implements ResponseShape {

    static final String TYPE = "text_entry";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void check(JsonNode response) {
        JsonNode text = ResponseFields.only(response, "text");
        if (!text.isTextual()) {
            throw new InvalidResponseException(ResponseFields.path("text"), "must be text");
        }
        String value = text.textValue();
        if (value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new InvalidResponseException(ResponseFields.path("text"), "has half a character");
        }
        if (value.codePointCount(0, value.length()) > maxLength) {
            throw new InvalidResponseException(ResponseFields.path("text"), "is longer than " + maxLength + " characters");
        }
    }
}
