package io.readyroom.question.banktool;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A problem document (RFC 9457) as a sentence. */
final class Problem {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Problem() {
    }

    static String sentence(int status, String body) {
        List<String> parts = new ArrayList<>();
        parts.add("The server answered " + status);
        try {
            JsonNode problem = MAPPER.readTree(body);
            Stream.of("title", "detail").map(name -> problem.path(name).asText("")).filter(text -> !text.isEmpty())
                    .forEach(parts::add);
            problem.path("errors").forEach(error -> parts
                    .add(error.path("field").asText("?") + " " + error.path("message").asText("")));
        } catch (JsonProcessingException e) {
            parts.add("without saying why in JSON");
        }
        return ImportReport.oneLine(String.join(": ", parts));
    }
}
