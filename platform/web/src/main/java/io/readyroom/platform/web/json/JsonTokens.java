package io.readyroom.platform.web.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** A JSON text token by token; whatever isn't there as it is asked for fails. */
public record JsonTokens(JsonParser parser) {

    /** The name of the object's next field, its value being the current token; null at the object's end. */
    public String nextField() throws IOException {
        String name = parser.nextFieldName();
        if (name == null) {
            expect(JsonToken.END_OBJECT);
            return null;
        }
        parser.nextToken();
        return name;
    }

    /** Whether the current array has one more element, which then is the current token. */
    public boolean hasNextElement() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    public String text() throws IOException {
        expect(JsonToken.VALUE_STRING);
        return parser.getText();
    }

    public List<String> texts() throws IOException {
        expect(JsonToken.START_ARRAY);
        List<String> texts = new ArrayList<>();
        while (hasNextElement()) {
            texts.add(text());
        }
        return texts;
    }

    public int number() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT);
        return parser.getIntValue();
    }

    public boolean flag() throws IOException {
        if (!parser.currentToken().isBoolean()) {
            throw unexpected();
        }
        return parser.getBooleanValue();
    }

    public UUID id() throws IOException {
        try {
            return UUID.fromString(text());
        } catch (IllegalArgumentException e) {
            throw new JsonParseException(parser, "no id", e);
        }
    }

    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    public void expect(JsonToken token) throws IOException {
        if (parser.currentToken() != token) {
            throw unexpected();
        }
    }

    /** The failure to throw when the current token, or what was read so far, isn't as it has to be. */
    public JsonParseException unexpected() {
        return new JsonParseException(parser, "unexpected " + parser.currentToken());
    }
}
