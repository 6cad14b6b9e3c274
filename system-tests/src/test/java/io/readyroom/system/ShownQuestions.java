package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** Questions of a session beside what their authors wrote. */
record ShownQuestions(ShippedBank bank, List<JsonNode> items) {

    List<JsonNode> sources() {
        return items.stream().map(bank::source).toList();
    }

    /** The ids that authors gave them. */
    Set<String> ids() {
        return sources().stream().map(source -> source.path("id").asText()).collect(Collectors.toSet());
    }

    /** How many there are of each domain. */
    Map<String, Integer> domains() {
        Map<String, Integer> domains = new TreeMap<>();
        items.forEach(question -> domains.merge(bank.domain(question), 1, Integer::sum));
        return domains;
    }

    /** All different, and from that pool. */
    void assertFrom(String pool) {
        assertThat(ids()).hasSameSizeAs(items);
        assertThat(sources()).isNotEmpty().allSatisfy(source -> assertThat(source.path("pool").asText()).isEqualTo(pool));
    }

    /** Whoever gets a question of a case study or series can read what it is about. */
    void assertWithStimuli() {
        for (JsonNode question : items) {
            JsonNode source = bank.source(question);
            assertThat(question.has("stimulus")).as("stimulus of %s", source.path("id")).isEqualTo(source.has("stimulus"));
            if (source.has("stimulus")) {
                JsonNode stimulus = bank.stimulus(source);
                assertThat(question.at("/stimulus/title")).isEqualTo(stimulus.path("title"));
                assertThat(texts(question.at("/stimulus/tabs"))).isNotEmpty().isEqualTo(texts(stimulus.path("tabs")));
            }
        }
    }

    private static List<String> texts(JsonNode tabs) {
        return Json.list(tabs).stream().map(tab -> tab.path("title").asText() + "\n"
                + ShippedBank.plain(tab.path("text").asText())).toList();
    }
}
