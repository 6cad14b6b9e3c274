package io.readyroom.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.readyroom.gateway.route.RouteTable;

class OpenApiMergerTest {

    private static final String EXAM = """
            paths:
              /v1/exam-sessions/{sessionId}:
                get: {summary: one, responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}}}
              /v1/exam-sessions/{id}/questions:
                get: {summary: only the half of it}
              /internal/event-tickets/spend:
                post: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Secret'}}}}}}
            components:
              schemas:
                Page: {properties: {slot: {$ref: '#/components/schemas/Slot'}}}
                Slot: {type: object}
                Secret: {type: object}
            """;
    private static final String QUESTION = """
            paths:
              /v1/exams:
                get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}}}
            components:
              schemas:
                Page: {properties: {exam: {type: string}}}
            """;
    private static final String GATEWAY = """
            paths:
              /v1/exam-sessions/{id}/questions:
                get: {summary: composed}
            """;

    @Test
    void showsWhatTheEdgeHasAndNothingElse() throws IOException {
        ObjectNode merged = merged();
        assertThat(merged.path("paths").properties()).extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("/v1/exam-sessions/{id}", "/v1/exam-sessions/{id}/questions", "/v1/exams");
        assertThat(merged.path("paths").path("/v1/exam-sessions/{id}/questions").path("get").path("summary").asText())
                .isEqualTo("composed");
        assertThat(merged.path("components").path("schemas").has("Secret")).isFalse();
    }

    /** Merging by name alone would describe a page of exams as a page of slots. */
    @Test
    void keepsSchemasApartThatShareAName() throws IOException {
        ObjectNode merged = merged();
        JsonNode exams = merged.at("/paths/~1v1~1exams/get/responses/200/content/application~1json/schema/$ref");
        JsonNode session = merged
                .at("/paths/~1v1~1exam-sessions~1{id}/get/responses/200/content/application~1json/schema/$ref");
        assertThat(exams.asText()).isNotEqualTo(session.asText());
        assertThat(schema(merged, exams).path("properties").has("exam")).isTrue();
        assertThat(schema(merged, session).path("properties").has("slot")).isTrue();
        assertThat(merged.at("/components/schemas/Slot").isMissingNode()).isFalse();
    }

    private static JsonNode schema(JsonNode merged, JsonNode reference) {
        return merged.at(reference.asText().substring(1));
    }

    private static ObjectNode merged() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        return OpenApiMerger.merge(Map.of("exam-service", yaml.readTree(EXAM), "question-service", yaml.readTree(QUESTION),
                "gateway", yaml.readTree(GATEWAY)), RouteTable.ofThisRelease());
    }
}
