package io.readyroom.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Responses in the shape of each type, made from what a question shows. */
public final class Responses {

    private Responses() {
    }

    /** Any complete response that fits the question. */
    public static JsonNode any(JsonNode question, Random random) {
        return switch (question.path("type").asText()) {
            case "single_choice" -> Json.object().put("choice", some(question.path("options"), 1, random).get(0));
            case "multiple_response" -> list("choices", some(question.path("options"), select(question), random));
            case "ordering" -> list("order", some(question.path("options"), select(question), random));
            case "matching" -> wrap("matches", matches(question, random));
            case "dropdown" -> wrap("selections", selections(question, random));
            case "statement_grid" -> wrap("answers", yesOrNo(question, random));
            case "hotspot" -> list("regions", some(question.path("regions"), select(question), random));
            case "text_entry" -> Json.object().put("text", "a guess, number " + random.nextInt(1000));
            default -> throw new IllegalArgumentException("No response known for " + question.path("type"));
        };
    }

    /** Any response but that one. */
    public static JsonNode anyBut(JsonNode other, JsonNode question, Random random) {
        JsonNode response = any(question, random);
        while (response.equals(other)) {
            response = any(question, random);
        }
        return response;
    }

    /** A response that isn't worth all of its points; another order of the same choices would be. */
    static JsonNode wrong(JsonNode question, JsonNode key, Random random) {
        JsonNode response = any(question, random);
        while (isRight(question, key, response)) {
            response = any(question, random);
        }
        return response;
    }

    private static boolean isRight(JsonNode question, JsonNode key, JsonNode response) {
        OwnGrading grading = OwnGrading.of(question.path("type").asText(), key, response);
        return grading.points() == grading.maxPoints();
    }

    /** The response that a review's key asks for. */
    static JsonNode byKey(JsonNode key) {
        ObjectNode response = key.deepCopy();
        response.remove(List.of("accepted", "tolerance", "expects"));
        return response;
    }

    private static int select(JsonNode question) {
        return question.path("select").asInt();
    }

    private static List<String> some(JsonNode items, int count, Random random) {
        List<String> ids = new ArrayList<>(Json.texts(items, "id"));
        Collections.sort(ids);
        Collections.shuffle(ids, random);
        return ids.subList(0, count);
    }

    private static JsonNode matches(JsonNode question, Random random) {
        List<String> targets = Json.texts(question.path("targets"), "id");
        boolean reuse = question.path("reuseSources").asBoolean();
        // A source that may be used once leaves later targets open when there are too few.
        List<String> sources = some(question.path("sources"), question.path("sources").size(), random);
        ObjectNode matches = Json.object();
        for (int i = 0; i < targets.size() && (reuse || i < sources.size()); i++) {
            matches.put(targets.get(i), reuse ? sources.get(random.nextInt(sources.size())) : sources.get(i));
        }
        return matches;
    }

    private static JsonNode selections(JsonNode question, Random random) {
        ObjectNode selections = Json.object();
        question.path("gaps").forEach(
                gap -> selections.put(gap.path("id").asText(), some(gap.path("options"), 1, random).get(0)));
        return selections;
    }

    private static JsonNode yesOrNo(JsonNode question, Random random) {
        ObjectNode answers = Json.object();
        Json.texts(question.path("statements"), "id").forEach(id -> answers.put(id, random.nextBoolean()));
        return answers;
    }

    private static JsonNode list(String field, List<String> ids) {
        return wrap(field, Json.of(ids));
    }

    private static JsonNode wrap(String field, JsonNode value) {
        return Json.object().set(field, value);
    }
}
