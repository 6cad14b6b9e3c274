package io.readyroom.gateway.session.hot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.readyroom.gateway.question.RenderedQuestion;

/**
 * Reads exam-service's slots token by token, at a fraction of what binding them to records costs. Fields that it doesn't know
 * are skipped, as there; what it doesn't understand, it refuses.
 */
final class RawSlots {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final List<RawSlot> slots = new ArrayList<>();

    private RawSlots(JsonParser parser) {
        this.parser = parser;
    }

    /** The slots in order of position; fails when the body is anything else. */
    static List<RawSlot> read(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            RawSlots read = new RawSlots(parser);
            read.document();
            return read.slots;
        }
    }

    private void document() throws IOException {
        parser.nextToken();
        expect(JsonToken.START_OBJECT);
        boolean found = false;
        for (String name = nextField(); name != null; name = nextField()) {
            if (name.equals("items")) {
                found = true;
                items();
            } else {
                parser.skipChildren();
            }
        }
        if (!found || parser.nextToken() != null) {
            throw unexpected();
        }
    }

    private void items() throws IOException {
        expect(JsonToken.START_ARRAY);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(JsonToken.START_OBJECT);
            slots.add(slot());
        }
    }

    private RawSlot slot() throws IOException {
        Integer position = null;
        UUID version = null;
        String type = null;
        Integer maxPoints = null;
        Map<String, List<String>> orders = Map.of();
        RawSlot.Response response = null;
        Integer revision = null;
        Boolean flagged = null;
        Boolean locked = null;
        Integer section = null;
        for (String name = nextField(); name != null; name = nextField()) {
            switch (name) {
                case "position" -> position = number();
                case "questionVersionId" -> version = id();
                case "type" -> type = text();
                case "maxPoints" -> maxPoints = number();
                case "shape" -> orders = shape();
                case "response" -> response = response();
                case "revision" -> revision = number();
                case "flagged" -> flagged = flag();
                case "locked" -> locked = flag();
                case "section" -> section = isNull() ? null : number();
                default -> parser.skipChildren();
            }
        }
        if (position == null || version == null || type == null || maxPoints == null || revision == null || flagged == null
                || locked == null) {
            throw unexpected();
        }
        return new RawSlot(position, version, type, maxPoints, orders, response, revision, flagged, locked, section);
    }

    private Map<String, List<String>> shape() throws IOException {
        if (isNull()) {
            return Map.of();
        }
        expect(JsonToken.START_OBJECT);
        Map<String, List<String>> orders = new HashMap<>();
        for (String name = nextField(); name != null; name = nextField()) {
            switch (name) {
                case "options", "sources", "targets", "statements", "regions" -> putIds(name, orders);
                case "gaps" -> gaps(orders);
                default -> parser.skipChildren();
            }
        }
        return orders;
    }

    private void gaps(Map<String, List<String>> orders) throws IOException {
        if (isNull()) {
            return;
        }
        expect(JsonToken.START_ARRAY);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(JsonToken.START_OBJECT);
            gap(orders);
        }
    }

    private void gap(Map<String, List<String>> orders) throws IOException {
        Map<String, List<String>> found = new HashMap<>();
        String id = null;
        for (String name = nextField(); name != null; name = nextField()) {
            switch (name) {
                case "id" -> id = text();
                case "options" -> putIds(name, found);
                default -> parser.skipChildren();
            }
        }
        if (id == null || found.isEmpty()) {
            throw unexpected();
        }
        orders.put(RenderedQuestion.gapOptions(id), found.get("options"));
    }

    private void putIds(String name, Map<String, List<String>> orders) throws IOException {
        if (isNull()) {
            return;
        }
        expect(JsonToken.START_ARRAY);
        List<String> ids = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            ids.add(text());
        }
        orders.put(name, ids);
    }

    /** A response is an object in every type; a cleared one is null. */
    private RawSlot.Response response() throws IOException {
        if (isNull()) {
            return null;
        }
        expect(JsonToken.START_OBJECT);
        long start = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        return new RawSlot.Response((int) start, (int) parser.currentLocation().getByteOffset());
    }

    /** The name of the object's next field, its value being the current token; null at the object's end. */
    private String nextField() throws IOException {
        String name = parser.nextFieldName();
        if (name == null) {
            expect(JsonToken.END_OBJECT);
            return null;
        }
        parser.nextToken();
        return name;
    }

    private int number() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT);
        return parser.getIntValue();
    }

    private boolean flag() throws IOException {
        if (!parser.currentToken().isBoolean()) {
            throw unexpected();
        }
        return parser.getBooleanValue();
    }

    private String text() throws IOException {
        expect(JsonToken.VALUE_STRING);
        return parser.getText();
    }

    private UUID id() throws IOException {
        try {
            return UUID.fromString(text());
        } catch (IllegalArgumentException e) {
            throw new JsonParseException(parser, "no id", e);
        }
    }

    private boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    private void expect(JsonToken token) throws IOException {
        if (parser.currentToken() != token) {
            throw unexpected();
        }
    }

    private JsonParseException unexpected() {
        return new JsonParseException(parser, "unexpected " + parser.currentToken());
    }
}
