package io.readyroom.question;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.platform.web.json.PackedIds;
import io.restassured.path.json.JsonPath;

/** A form whose slots have names, as {@code contracts/forms} gives them: for tests that look into slots. */
public final class NamedForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIXED = List.of("objective", "domain", "type", "maxPoints", "scored", "pool", "repeated",
            "stimulusId", "section");
    private static final List<String> STRINGS = List.of("objective", "domain", "type", "pool", "stimulusId");
    private static final List<String> FLAGS = List.of("scored", "repeated", "reuseSources");

    private final List<JsonNode> strings = new ArrayList<>();

    private NamedForm() {
    }

    /** A form with its ids in its slots. */
    public static JsonPath of(String form) {
        ObjectNode named = (ObjectNode) tree(form);
        ArrayNode slots = slots(named.get("slots"));
        List<UUID> questionIds = PackedIds.read(named.get("questionIds").asText()).ids();
        List<UUID> versionIds = PackedIds.read(named.get("questionVersionIds").asText()).ids();
        for (int i = 0; i < slots.size(); i++) {
            ((ObjectNode) slots.get(i)).put("position", i + 1)
                    .put("questionId", questionIds.get(i).toString())
                    .put("questionVersionId", versionIds.get(i).toString());
        }
        named.set("slots", slots);
        return JsonPath.from(named.toString());
    }

    /** Slots alone. */
    public static ArrayNode slots(JsonNode unnamed) {
        NamedForm form = new NamedForm();
        ArrayNode slots = JSON.createArrayNode();
        unnamed.forEach(slot -> slots.add(form.slot(slot)));
        return slots;
    }

    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private ObjectNode slot(JsonNode values) {
        ObjectNode slot = JSON.createObjectNode();
        for (int i = 0; i < FIXED.size(); i++) {
            put(slot, FIXED.get(i), values.get(i));
        }
        ObjectNode shape = slot.putObject("shape").put("type", slot.get("type").asText());
        List<String> names = names(slot.get("type").asText());
        if (values.size() != FIXED.size() + names.size()) {
            throw new IllegalArgumentException("not the parts " + names + ": " + values);
        }
        for (int i = 0; i < names.size(); i++) {
            put(shape, names.get(i), values.get(FIXED.size() + i));
        }
        return slot;
    }

    private void put(ObjectNode object, String name, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        object.set(name, STRINGS.contains(name) ? string(value)
                : FLAGS.contains(name) ? flag(value)
                        : "gaps".equals(name) ? gaps(value) : value);
    }

    private JsonNode string(JsonNode value) {
        if (value.isInt()) {
            return strings.get(value.intValue());
        }
        strings.add(value);
        return value;
    }

    private static JsonNode flag(JsonNode value) {
        return JSON.getNodeFactory().booleanNode(value.intValue() == 1);
    }

    private static ArrayNode gaps(JsonNode gaps) {
        ArrayNode named = JSON.createArrayNode();
        gaps.forEach(gap -> named.addObject().<ObjectNode> set("id", gap.get(0)).set("options", gap.get(1)));
        return named;
    }

    private static List<String> names(String type) {
        return switch (type) {
            case "single_choice" -> List.of("options");
            case "multiple_response", "ordering" -> List.of("options", "select");
            case "matching" -> List.of("sources", "targets", "reuseSources");
            case "dropdown" -> List.of("gaps");
            case "statement_grid" -> List.of("statements");
            case "hotspot" -> List.of("regions", "select");
            case "text_entry" -> List.of("expects", "maxLength");
            default -> throw new IllegalArgumentException(type);
        };
    }
}
