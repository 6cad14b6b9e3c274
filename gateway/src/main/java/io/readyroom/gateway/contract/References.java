package io.readyroom.gateway.contract;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The {@code $ref}s of an OpenAPI document. */
final class References {

    static final String PREFIX = "#/components/";
    private static final String REF = "$ref";

    private References() {
    }

    /** Everything under {@code components} that a node needs, directly or not, as {@code kind/name}. */
    static Set<String> reachable(JsonNode from, JsonNode components) {
        Set<String> found = new LinkedHashSet<>();
        collect(from, components, found);
        return found;
    }

    private static void collect(JsonNode node, JsonNode components, Set<String> found) {
        each(node, reference -> {
            if (reference.startsWith(PREFIX) && found.add(reference.substring(PREFIX.length()))) {
                collect(at(components, reference.substring(PREFIX.length())), components, found);
            }
        });
    }

    /** A component by {@code kind/name}. */
    static JsonNode at(JsonNode components, String name) {
        int slash = name.indexOf('/');
        return components.path(name.substring(0, slash)).path(name.substring(slash + 1));
    }

    /** Renames in place what a node refers to. */
    static void rewrite(JsonNode node, UnaryOperator<String> rename) {
        if (node instanceof ObjectNode object) {
            JsonNode reference = object.get(REF);
            if (reference != null && reference.asText().startsWith(PREFIX)) {
                object.put(REF, PREFIX + rename.apply(reference.asText().substring(PREFIX.length())));
            }
            object.forEach(child -> rewrite(child, rename));
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> rewrite(child, rename));
        }
    }

    private static void each(JsonNode node, Consumer<String> action) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (member.getKey().equals(REF) && member.getValue().isTextual()) {
                    action.accept(member.getValue().asText());
                } else {
                    each(member.getValue(), action);
                }
            }
        } else if (node.isArray()) {
            node.forEach(child -> each(child, action));
        }
    }
}
