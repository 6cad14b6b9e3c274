package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/** A simulation by Microsoft's rules: section by section, and what was left is closed. */
final class Simulation {

    private static final Duration TIME = Duration.ofMinutes(100);
    private static final String SERIES = "series";

    private final PublishedExam exam;
    private final Sitting sitting;
    private final Function<JsonNode, JsonNode> responses;
    private final List<JsonNode> questions = new ArrayList<>();

    private Simulation(PublishedExam exam, Sitting sitting, Function<JsonNode, JsonNode> responses) {
        this.exam = exam;
        this.sitting = sitting;
        this.responses = responses;
    }

    /** @param responses to questions as they are shown */
    static Simulation start(Learner learner, PublishedExam exam, Function<JsonNode, JsonNode> responses) {
        return new Simulation(exam, Sitting.start(learner, Sitting.wish(exam.code(), "exam")), responses);
    }

    void assertUnderRulesOfTheVendor() {
        JsonNode state = sitting.state();
        assertThat(state.path("policy")).isEqualTo(Json.read("""
                {"navigation": "free", "lockOnLeave": ["section", "case_study"], "lockOnAnswer": ["series"],
                 "reviewScreen": true, "flags": true, "breaks": {"allowed": true, "clockRuns": true, "locksSeen": true},
                 "pause": false, "feedback": "afterSubmit"}"""));
        assertThat(Duration.between(Instant.parse(state.path("startedAt").asText()),
                Instant.parse(state.path("deadlineAt").asText()))).isEqualTo(TIME);
    }

    /** Answers everything, and finds the form made by the weights, from the reserve, its groups in sections of their own. */
    ShownQuestions sit() {
        List<JsonNode> sections = Json.list(sitting.state().path("sections"));
        for (JsonNode section : sections) {
            int from = section.path("from").asInt();
            List<JsonNode> shown = sitting.questions(from, 100);
            assertThat(shown).as("what lies ahead is not shown").hasSize(section.path("to").asInt() - from + 1);
            assertBelongTogether(section.path("kind").asText(), shown);
            shown.forEach(question -> answer(question, section.path("kind").asText()));
            questions.addAll(shown);
            sitting.learner().post(sitting.path() + "/sections/" + section.path("number").asInt() + "/finish").send()
                    .expect(200);
            sitting.put(from, Json.MAPPER.nullNode(), 2).problem(409, "slot-locked");
        }
        ShownQuestions form = new ShownQuestions(exam.bank(), questions);
        form.assertFrom("reserve");
        form.assertWithStimuli();
        assertThat(form.domains()).isEqualTo(exam.simulation());
        assertThat(form.sources()).noneMatch(source -> ShippedBank.isBarred(source, form.sources()));
        return form;
    }

    /** A case study or series is a section, and nothing else is with it. */
    private void assertBelongTogether(String kind, List<JsonNode> shown) {
        if (kind.equals("questions")) {
            assertThat(shown).noneMatch(question -> question.has("stimulus"));
        } else {
            assertThat(shown.stream().map(question -> exam.bank().source(question).path("stimulus")).distinct()).hasSize(1);
            assertThat(exam.bank().stimulus(exam.bank().source(shown.get(0))).path("kind").asText()).isEqualTo(kind);
        }
    }

    private void answer(JsonNode question, String kind) {
        int position = question.path("position").asInt();
        sitting.put(position, responses.apply(question), 1).expect(200);
        if (kind.equals(SERIES)) {
            sitting.put(position, Json.MAPPER.nullNode(), 2).problem(409, "slot-locked");
        }
    }

    /** The result, once it is there. */
    JsonNode submit() {
        sitting.submit().expect(202);
        return sitting.awaitResult();
    }

    Sitting sitting() {
        return sitting;
    }
}
