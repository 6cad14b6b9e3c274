package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

/** Guests sit the sample, and its authors read how its questions did. */
@ExtendWith(SharedSystem.class)
class StatisticsIT {

    private static final int GUESTS = 3;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Learner author = Learner.demo("author");
    private final Random random = Seed.random("statistics");

    /** A stub would answer with numbers that don't move, or that don't add up. Others sit the sample meanwhile. */
    @Test
    void fromASittingToTheAuthorsDesk() {
        List<JsonNode> questions = Json.list(author.get("/v1/authoring/questions?exam=ai-102&pool=sample&limit=100").send()
                .expect(200).json().path("items"));
        assertThat(questions).hasSizeGreaterThanOrEqualTo(35);
        String choice = questions.stream().filter(question -> question.path("type").asText().equals("single_choice"))
                .findFirst().orElseThrow().path("questionId").asText();
        long before = statistics(choice).path("attempts").asLong();

        for (int i = 0; i < GUESTS; i++) {
            Sitting sitting = Sitting.ofFreeSample(Learner.guest());
            sitting.answerAll(question -> Responses.any(question, random));
            sitting.submit().expect(202);
            sitting.awaitResult();
        }

        JsonNode statistics = await("attempts of " + choice).atMost(LIMIT).pollInterval(Duration.ofMillis(500))
                .until(() -> statistics(choice), known -> known.path("attempts").asLong() >= before + GUESTS);
        long attempts = statistics.path("attempts").asLong();
        assertThat(statistics.path("sums").path("points").asLong()).isBetween(0L, attempts);
        assertThat(Json.list(statistics.path("attemptsByThird")).stream().mapToLong(JsonNode::asLong).sum())
                .isEqualTo(attempts);
        assertThat(Json.list(statistics.path("options")).stream().mapToLong(option -> option.path("picks").asLong()).sum())
                .isBetween((long) GUESTS, attempts);
        assertFormIsTold();
    }

    private void assertFormIsTold() {
        JsonNode form = author.get("/v1/authoring/exams/ai-102/form-statistics").send().expect(200).json().path("items").get(0);
        assertThat(form.path("questions").asInt()).isEqualTo(35);
        assertThat(form.path("sittings").asInt()).isGreaterThanOrEqualTo(GUESTS);
        Learner.guest().get("/v1/authoring/exams/ai-102/form-statistics").send().problem(403, "forbidden");
    }

    private JsonNode statistics(String question) {
        return author.get("/v1/authoring/questions/" + question + "/statistics").send().expect(200).json().path("runs").get(0)
                .path("statistics");
    }
}
