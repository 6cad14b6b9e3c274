package io.readyroom.system;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as a client writes and reads it. */
public final class Json {

    public static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {
    }

    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("This is no JSON: " + text, e);
        }
    }

    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Anything that Jackson can make JSON of: maps, lists, numbers. */
    static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static List<JsonNode> list(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }

    static List<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asText).toList();
    }

    /** The values of a field of every item. */
    static List<String> texts(JsonNode array, String field) {
        return list(array).stream().map(item -> item.path(field).asText()).toList();
    }

    /** Every field with its name, and every text, at any depth. */
    static void walk(JsonNode node, List<String> names, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            names.add(field.getKey());
            walk(field.getValue(), names, texts);
        }
        if (node.isArray()) {
            node.forEach(item -> walk(item, names, texts));
        }
    }
}
