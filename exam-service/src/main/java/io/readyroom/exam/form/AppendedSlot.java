package io.readyroom.exam.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * A slot that came as a form of its own and is stored behind the slots of another one. Its strings are written out: a number in
 * it would mean a string of that other form.
 */
public final class AppendedSlot {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Where a slot has strings: objective, domain, type, pool, stimulus. */
    private static final int[] STRINGS = { 0, 1, 2, 5, 7 };

    private AppendedSlot() {
    }

    /**
     * The slot alone, as it is appended.
     *
     * @param slots of a form that has no other, as they came and were read
     */
    public static String of(FormSlots slots) {
        if (slots.candidate().size() != 1) {
            throw new IllegalArgumentException(slots.candidate().size() + " slots instead of one");
        }
        try {
            ArrayNode slot = (ArrayNode) JSON.readTree(slots.json()).get(0);
            writeOut(slot);
            return JSON.writeValueAsString(slot);
        } catch (IOException e) {
            throw new IllegalArgumentException("slots that were read can't be read", e);
        }
    }

    private static void writeOut(ArrayNode slot) {
        List<JsonNode> strings = new ArrayList<>();
        for (int at : STRINGS) {
            JsonNode value = slot.get(at);
            if (value.isInt()) {
                slot.set(at, strings.get(value.intValue()));
            } else if (value.isTextual()) {
                strings.add(value);
            }
        }
    }
}
