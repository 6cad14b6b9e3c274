package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** A question of a review beside what its authors wrote. */
record ReviewedQuestion(JsonNode item, JsonNode source) {

    static ReviewedQuestion of(JsonNode item, ShippedBank bank) {
        return new ReviewedQuestion(item, bank.source(item));
    }

    void assertExplained() {
        assertThat(Responses.byKey(item.path("key"))).as("key of %s", name()).isEqualTo(Responses.byKey(source.path("key")));
        OwnGrading own = OwnGrading.of(type(), source.path("key"), item.path("response"));
        assertThat(new OwnGrading(item.path("points").asInt(), item.path("maxPoints").asInt())).as("points of %s", name())
                .isEqualTo(own);
        assertThat(item.path("explanations").fieldNames()).toIterable().as("explanations of %s", name())
                .containsExactlyInAnyOrderElementsOf(explainedIds());
        item.path("explanations").forEach(text -> assertThat(text.asText()).isNotBlank());
        assertThat(item.path("references")).as("references of %s", name()).isNotEmpty()
                .allSatisfy(reference -> assertThat(reference.path("url").asText()).startsWith("https://"));
    }

    /** Every option, row, target or region, every option of every gap, and the question as a whole. */
    private List<String> explainedIds() {
        List<String> ids = new ArrayList<>(List.of("general"));
        for (String field : List.of("options", "targets", "statements", "regions")) {
            ids.addAll(Json.texts(item.path(field), "id"));
        }
        item.path("gaps").forEach(gap -> Json.texts(gap.path("options"), "id")
                .forEach(option -> ids.add(gap.path("id").asText() + "." + option)));
        return ids;
    }

    private String type() {
        return item.path("type").asText();
    }

    private String name() {
        return source.path("id").asText();
    }
}
