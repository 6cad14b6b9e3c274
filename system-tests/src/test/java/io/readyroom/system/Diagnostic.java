package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/** A diagnostic: which question comes next depends on the answers so far, and so does when it is enough. */
final class Diagnostic {

    private static final int FEWEST = 12;
    private static final int MOST = 40;
    private static final Map<String, Integer> DIFFICULTIES = Map.of("easy", -1, "medium", 0, "hard", 1);
    /** Keys reach scoring-service by events, and it asks nothing that it couldn't grade. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private final PublishedExam exam;
    private final Sitting sitting;
    private final List<JsonNode> asked = new ArrayList<>();

    private Diagnostic(PublishedExam exam, Sitting sitting) {
        this.exam = exam;
        this.sitting = sitting;
    }

    static Diagnostic start(Learner learner, PublishedExam exam) {
        Answer started = await("a first question").atMost(SOON).pollDelay(Duration.ZERO).until(
                () -> Sitting.ask(learner, Sitting.wish(exam.code(), "diagnostic")), answer -> answer.status() == 201);
        return new Diagnostic(exam, Sitting.of(learner, started));
    }

    /** Answers until there are no more questions. */
    void sit(Function<JsonNode, JsonNode> responses) {
        JsonNode next = next();
        while (!next.path("done").asBoolean()) {
            int position = next.path("position").asInt();
            assertThat(position).isEqualTo(asked.size() + 1);
            assertThat(next()).as("asked for again").isEqualTo(next);
            JsonNode question = sitting.questions(position, 1).get(0);
            sitting.put(position, responses.apply(question), 1).expect(200);
            asked.add(question);
            next = next();
        }
        assertThat(next.at("/stop/reason").asText()).isIn("standard_error", "decided", "length");
        assertThat(asked).hasSizeBetween(FEWEST, MOST);
        assertThat(asked.stream().map(Practice::version)).doesNotHaveDuplicates();
        sitting.put(1, Json.MAPPER.nullNode(), 2).problem(409, "session-closed");
    }

    private JsonNode next() {
        return sitting.get("/next").expect(200).json();
    }

    /** The result, which needs no submission. */
    JsonNode result() {
        return sitting.awaitResult();
    }

    /** Mean of what the authors say of the questions, −1 for easy, 0 for medium and 1 for hard. */
    double difficulty() {
        return asked.stream().flatMap(question -> exam.bank().find(question).stream())
                .mapToInt(source -> DIFFICULTIES.get(source.path("difficulty").asText())).average().orElseThrow();
    }
}
