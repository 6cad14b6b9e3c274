package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;

import com.fasterxml.jackson.databind.JsonNode;

/** What the gateway answered. */
record Answer(String call, int status, HttpHeaders headers, String text) {

    private static final String TYPE = "urn:readyroom:problem:";

    JsonNode json() {
        return Json.read(text);
    }

    /** A header's value, or empty text. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    boolean isJson() {
        return header("Content-Type").contains("json");
    }

    Answer expect(int wanted) {
        assertThat(status).as("%s answered %s", call, text).isEqualTo(wanted);
        return this;
    }

    /** A whole problem document of that kind, without a word of what went on inside. */
    Answer problem(int wanted, String slug) {
        expect(wanted);
        assertThat(header("Content-Type")).as(call).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("type").asText()).as(text).isEqualTo(TYPE + slug);
        assertThat(problem.path("status").asInt()).as(text).isEqualTo(wanted);
        assertThat(problem.path("title").asText()).as(text).isNotBlank();
        assertThat(problem.path("traceId").asText()).as(text).matches("[0-9a-f]{32}");
        assertThat(problem.path("retryable").isBoolean()).as(text).isTrue();
        assertThat(text).doesNotContain("Exception", "\tat ", "io.readyroom.", "java.", "io.quarkus", "SQLSTATE");
        return this;
    }
}
