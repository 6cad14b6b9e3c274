package io.readyroom.exam.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.readyroom.exam.response.Shapes;
import io.readyroom.platform.web.json.JsonTokens;

/**
 * Reads the slots of a form as question-service writes them and sessions store them, without names; {@code contracts/forms}
 * tells how. A slot that lacks anything or has anything besides is refused, so that what was read may be kept as it came.
 */
public final class SlotReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] json;
    private final JsonParser parser;
    private final JsonTokens tokens;
    /** Every string of the slots so far that may be meant by its number. */
    private final List<String> strings = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();

    private SlotReader(byte[] json, JsonTokens tokens) {
        this.json = json;
        this.parser = tokens.parser();
        this.tokens = tokens;
    }

    /** The slots in a text; fails when it is anything else. */
    public static List<Slot> read(String text) throws IOException {
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            return read(json, new JsonTokens(parser));
        }
    }

    /** The slots of the array whose first token is the current one; fails when it is anything else. */
    public static List<Slot> read(byte[] json, JsonTokens tokens) throws IOException {
        return new SlotReader(json, tokens).read();
    }

    private List<Slot> read() throws IOException {
        tokens.expect(JsonToken.START_ARRAY);
        while (tokens.hasNextElement()) {
            slots.add(slot());
        }
        return slots;
    }

    private Slot slot() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw wrong("an array");
        }
        String objective = string("objective");
        String domain = string("domain");
        String type = string("type");
        int maxPoints = number("maxPoints");
        boolean scored = flag("scored");
        String pool = string("pool");
        boolean repeated = flag("repeated");
        String stimulusId = parser.nextToken() == JsonToken.VALUE_NULL ? null : currentString("stimulusId");
        int section = number("section");
        String parts = rest();
        try {
            return new Slot(objective, domain, type, maxPoints, scored, pool, repeated, stimulusId, section,
                    Shapes.of(type, parts));
        } catch (IllegalArgumentException e) {
            throw new JsonParseException(parser, "slot " + (slots.size() + 1) + ": " + e.getMessage(), e);
        }
    }

    private String string(String name) throws IOException {
        parser.nextToken();
        return currentString(name);
    }

    private String currentString(String name) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            int number = parser.getIntValue();
            if (number < 0 || number >= strings.size()) {
                throw wrong(name + " as a string or the number of an earlier one");
            }
            return strings.get(number);
        }
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw wrong(name + " as a string or the number of an earlier one");
        }
        strings.add(parser.getText());
        return strings.get(strings.size() - 1);
    }

    private int number(String name) throws IOException {
        if (parser.nextToken() != JsonToken.VALUE_NUMBER_INT) {
            throw wrong(name + " as a whole number");
        }
        return parser.getIntValue();
    }

    private boolean flag(String name) throws IOException {
        int value = number(name);
        if (value != 0 && value != 1) {
            throw wrong(name + " as 0 or 1");
        }
        return value == 1;
    }

    /** All that the slot has after the current token, as it is written. */
    private String rest() throws IOException {
        parser.nextToken();
        int start = startOfToken();
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
            parser.nextToken();
        }
        return new String(json, start, startOfToken() - start, StandardCharsets.UTF_8);
    }

    private int startOfToken() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    private JsonParseException wrong(String expected) {
        return new JsonParseException(parser,
                "slot " + (slots.size() + 1) + ": expected " + expected + ", not " + parser.currentToken());
    }
}
