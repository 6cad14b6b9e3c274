package io.readyroom.gateway.session.hot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.readyroom.gateway.question.RenderedQuestion;
import io.readyroom.platform.web.json.JsonTokens;

/**
 * Reads exam-service's slots token by token, at a fraction of what binding them to records costs. Fields that it doesn't know
 * are skipped, as there; what it doesn't understand, it refuses.
 */
final class RawSlots {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final JsonTokens tokens;
    private final List<RawSlot> slots = new ArrayList<>();

    private RawSlots(JsonParser parser) {
        this.parser = parser;
        this.tokens = new JsonTokens(parser);
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
        tokens.expect(JsonToken.START_OBJECT);
        boolean found = false;
        for (String name = tokens.nextField(); name != null; name = tokens.nextField()) {
            if (name.equals("items")) {
                found = true;
                items();
            } else {
                parser.skipChildren();
            }
        }
        if (!found || parser.nextToken() != null) {
            throw tokens.unexpected();
        }
    }

    private void items() throws IOException {
        tokens.expect(JsonToken.START_ARRAY);
        while (tokens.hasNextElement()) {
            tokens.expect(JsonToken.START_OBJECT);
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
        for (String name = tokens.nextField(); name != null; name = tokens.nextField()) {
            switch (name) {
                case "position" -> position = tokens.number();
                case "questionVersionId" -> version = tokens.id();
                case "type" -> type = tokens.text();
                case "maxPoints" -> maxPoints = tokens.number();
                case "shape" -> orders = shape();
                case "response" -> response = response();
                case "revision" -> revision = tokens.number();
                case "flagged" -> flagged = tokens.flag();
                case "locked" -> locked = tokens.flag();
                case "section" -> section = tokens.isNull() ? null : tokens.number();
                default -> parser.skipChildren();
            }
        }
        if (position == null || version == null || type == null || maxPoints == null || revision == null || flagged == null
                || locked == null) {
            throw tokens.unexpected();
        }
        return new RawSlot(position, version, type, maxPoints, orders, response, revision, flagged, locked, section);
    }

    private Map<String, List<String>> shape() throws IOException {
        if (tokens.isNull()) {
            return Map.of();
        }
        tokens.expect(JsonToken.START_OBJECT);
        Map<String, List<String>> orders = new HashMap<>();
        for (String name = tokens.nextField(); name != null; name = tokens.nextField()) {
            switch (name) {
                case "options", "sources", "targets", "statements", "regions" -> putIds(name, orders);
                case "gaps" -> gaps(orders);
                default -> parser.skipChildren();
            }
        }
        return orders;
    }

    private void gaps(Map<String, List<String>> orders) throws IOException {
        if (tokens.isNull()) {
            return;
        }
        tokens.expect(JsonToken.START_ARRAY);
        while (tokens.hasNextElement()) {
            tokens.expect(JsonToken.START_OBJECT);
            gap(orders);
        }
    }

    private void gap(Map<String, List<String>> orders) throws IOException {
        Map<String, List<String>> found = new HashMap<>();
        String id = null;
        for (String name = tokens.nextField(); name != null; name = tokens.nextField()) {
            switch (name) {
                case "id" -> id = tokens.text();
                case "options" -> putIds(name, found);
                default -> parser.skipChildren();
            }
        }
        if (id == null || found.isEmpty()) {
            throw tokens.unexpected();
        }
        orders.put(RenderedQuestion.gapOptions(id), found.get("options"));
    }

    private void putIds(String name, Map<String, List<String>> orders) throws IOException {
        if (!tokens.isNull()) {
            orders.put(name, tokens.texts());
        }
    }

    /** A response is an object in every type; a cleared one is null. */
    private RawSlot.Response response() throws IOException {
        if (tokens.isNull()) {
            return null;
        }
        tokens.expect(JsonToken.START_OBJECT);
        long start = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        return new RawSlot.Response((int) start, (int) parser.currentLocation().getByteOffset());
    }
}
