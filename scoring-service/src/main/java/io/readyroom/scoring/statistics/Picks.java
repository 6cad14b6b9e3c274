package io.readyroom.scoring.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.scoring.grading.QuestionType;

/**
 * Names of what can be picked, as {@code ItemStatisticsChanged} has them: an option or region by its id, a gap's option as
 * {@code gap.option}, a match as {@code target.source}, a statement (picked: yes) by its id. Typed text has none.
 */
final class Picks {

    private Picks() {
    }

    /** Everything that the candidate could have picked. */
    static List<String> offered(QuestionType type, JsonNode shape) {
        if (shape == null) {
            return List.of();
        }
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_RESPONSE, ORDERING -> texts(shape.path("options"));
            case HOTSPOT -> texts(shape.path("regions"));
            case STATEMENT_GRID -> texts(shape.path("statements"));
            case DROPDOWN -> gaps(shape.path("gaps"));
            case MATCHING -> matches(shape);
            case TEXT_ENTRY -> List.of();
        };
    }

    /** What was picked. What isn't of the type's form was not picked, as it isn't right. */
    static Set<String> picked(QuestionType type, JsonNode response) {
        if (response == null) {
            return Set.of();
        }
        return switch (type) {
            case SINGLE_CHOICE -> response.path("choice").isTextual() ? Set.of(response.path("choice").textValue()) : Set.of();
            case MULTIPLE_RESPONSE -> new HashSet<>(texts(response.path("choices")));
            case ORDERING -> new HashSet<>(texts(response.path("order")));
            case HOTSPOT -> new HashSet<>(texts(response.path("regions")));
            case STATEMENT_GRID -> yes(response.path("answers"));
            case DROPDOWN -> pairs(response.path("selections"));
            case MATCHING -> pairs(response.path("matches"));
            case TEXT_ENTRY -> Set.of();
        };
    }

    private static List<String> texts(JsonNode ids) {
        List<String> texts = new ArrayList<>(ids.size());
        for (JsonNode id : ids) {
            if (id.isTextual()) {
                texts.add(id.textValue());
            }
        }
        return texts;
    }

    private static List<String> gaps(JsonNode gaps) {
        List<String> names = new ArrayList<>();
        for (JsonNode gap : gaps) {
            texts(gap.path("options")).forEach(option -> names.add(gap.path("id").asText() + "." + option));
        }
        return names;
    }

    private static List<String> matches(JsonNode shape) {
        List<String> names = new ArrayList<>();
        List<String> sources = texts(shape.path("sources"));
        texts(shape.path("targets")).forEach(target -> sources.forEach(source -> names.add(target + "." + source)));
        return names;
    }

    private static Set<String> yes(JsonNode answers) {
        Set<String> names = new HashSet<>();
        answers.properties().forEach(answer -> {
            if (answer.getValue().booleanValue()) {
                names.add(answer.getKey());
            }
        });
        return names;
    }

    private static Set<String> pairs(JsonNode parts) {
        Set<String> names = new HashSet<>();
        parts.properties().forEach(part -> {
            if (part.getValue().isTextual()) {
                names.add(part.getKey() + "." + part.getValue().textValue());
            }
        });
        return names;
    }
}
