package io.readyroom.question.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.readyroom.question.content.ContentJson;

/**
 * A document taken apart into values by path, in its own order. What has an id goes by it, so that moving an option
 * is not changing all of them: {@code options.b.text}; the order of the ids is a value of its own, {@code options}.
 * Everything else goes by place: {@code references[0].url}.
 */
final class DocumentPaths {

    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    private DocumentPaths() {
    }

    /** @param document whatever is written as a JSON object */
    static Map<String, JsonNode> of(Object document) {
        DocumentPaths paths = new DocumentPaths();
        paths.fields("", ContentJson.read(ContentJson.write(document), JsonNode.class));
        return paths.values;
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            fields(path + ".", node);
        } else if (node.isArray() && has(node, "id")) {
            named(path, node);
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            for (int i = 0; i < node.size(); i++) {
                add(path + "[" + i + "]", node.get(i));
            }
        } else {
            values.put(path, node);
        }
    }

    private void fields(String prefix, JsonNode object) {
        object.properties().forEach(field -> add(prefix + field.getKey(), field.getValue()));
    }

    private void named(String path, JsonNode nodes) {
        ArrayNode order = JsonNodeFactory.instance.arrayNode();
        nodes.forEach(node -> order.add(node.get("id")));
        values.put(path, order);
        nodes.forEach(node -> node.properties().stream().filter(field -> !field.getKey().equals("id"))
                .forEach(field -> add(path + "." + node.get("id").asText() + "." + field.getKey(), field.getValue())));
    }

    private static boolean has(JsonNode nodes, String field) {
        List<JsonNode> all = StreamSupport.stream(nodes.spliterator(), false).toList();
        return !all.isEmpty() && all.stream().allMatch(node -> node.path(field).isTextual());
    }
}
