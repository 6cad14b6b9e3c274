package io.readyroom.question.bankfiles;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;

/**
 * What texts may hold: everything but U+0000, which PostgreSQL refuses, and halves of surrogate pairs, which UTF-8 can't say.
 */
public final class PlainText {

    static final Loss LOSS = new Loss(Part.QUESTION,
            "A text holds U+0000 or half of a surrogate pair, which no UTF-8 file of ours can hold.");

    private PlainText() {
    }

    public static boolean isBroken(String text) {
        return text.codePoints().anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /** Whether one of the texts or names in it is. */
    static boolean isBroken(JsonNode node) {
        if (node.isTextual()) {
            return isBroken(node.textValue());
        }
        for (var names = node.fieldNames(); names.hasNext();) {
            if (isBroken(names.next())) {
                return true;
            }
        }
        for (JsonNode element : node) {
            if (isBroken(element)) {
                return true;
            }
        }
        return false;
    }
}
