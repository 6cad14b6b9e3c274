package io.readyroom.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class GradingResourceTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final UUID VERSION = UUID.randomUUID();

    @Inject
    Grading grading;

    private final StubUpstream scoring = StubUpstream.of("scoring-service");

    /** The very first call may take longer than its limit. */
    @BeforeEach
    void warmUpAndForget() {
        scoring.reset();
        scoring.answer("POST", "/internal/grades/batch", 200, "{\"outcomes\":[{\"outcome\":\"invalid-response\"}]}");
        await().atMost(SOON).ignoreExceptions().until(() -> grading
                .gradeAll(List.of(new Ungraded(VERSION, "{}")), "PER_COMPONENT").await().atMost(SOON).size() == 1);
        scoring.reset();
    }

    @Test
    void gradesMoreThanFitOneCallInTheirOrder() {
        scoring.on("POST", "/internal/grades/batch", request -> {
            List<String> responses = JsonPath.from(request.body()).getList("grades.response.text");
            return StubResponse.json(200, responses.stream()
                    .map(text -> Integer.parseInt(text) % 2 == 0
                            ? "{\"outcome\":\"graded\",\"points\":" + text + ",\"maxPoints\":1000,\"key\":{},\"keyRevision\":1}"
                            : "{\"outcome\":\"key-not-available\",\"detail\":\"not yet\"}")
                    .collect(Collectors.joining(",", "{\"outcomes\":[", "]}")));
        });
        List<Ungraded> many = IntStream.range(0, 501).mapToObj(i -> new Ungraded(VERSION, "{\"text\":\"" + i + "\"}")).toList();
        List<Optional<Grade>> grades = grading.gradeAll(many, "PER_COMPONENT").await().atMost(SOON);
        assertThat(grades).hasSize(501);
        assertThat(grades.get(500)).get().extracting(Grade::points).isEqualTo(500);
        assertThat(grades.get(499)).isEmpty();
        assertThat(scoring.requests()).hasSize(2);
    }

    @Test
    void asksNobodyAboutNothing() {
        assertThat(grading.gradeAll(List.of(), "PER_COMPONENT").await().atMost(SOON)).isEmpty();
        assertThat(scoring.requests()).isEmpty();
    }

    @Test
    void gradesAnUnansweredQuestion() {
        scoring.answer("POST", "/internal/grades", 200, "{\"points\":0,\"maxPoints\":1,\"key\":{\"choice\":\"a\"}}");
        Grade grade = grading.grade(VERSION, null, "ALL_OR_NOTHING").await().atMost(SOON);
        assertThat(grade.key().get("choice").textValue()).isEqualTo("a");
        assertThat(scoring.requests()).singleElement()
                .satisfies(request -> assertThat(JsonPath.from(request.body()).getString("gradingPolicy"))
                        .isEqualTo("ALL_OR_NOTHING"));
    }

    /** A key that has not arrived is no fault: asked again at once, or counted, it would shut everybody else out. */
    @Test
    void failsWithoutAnotherTryWhereThereIsNoKey() {
        scoring.answer("POST", "/internal/grades", 409, "{\"type\":\"urn:readyroom:problem:key-not-available\"}");
        assertThatThrownBy(() -> grading.grade(VERSION, "{}", "PER_COMPONENT").await().atMost(SOON))
                .isInstanceOf(UngradableException.class);
        assertThat(scoring.requests()).hasSize(1);
    }

    @Test
    void failsWhenAnswersAreMissing() {
        scoring.answer("POST", "/internal/grades/batch", 200, "{\"outcomes\":[]}");
        assertThatThrownBy(() -> grading.gradeAll(Collections.nCopies(2, new Ungraded(VERSION, "{}")), "PER_COMPONENT")
                .await().atMost(SOON)).hasMessageContaining("0 grades instead of 2");
    }

    @Test
    void hidesResponsesAndKeysInTexts() {
        assertThat(new Grade(1, 2, JsonNodeFactory.instance.textNode("secret")).toString()).doesNotContain("secret");
        assertThat(new Ungraded(VERSION, "secret").toString()).doesNotContain("secret");
        assertThat(new GradeRequest(VERSION, "secret", "x").toString()).doesNotContain("secret");
        assertThat(new GradesRequest(List.of(new GradeRequest(VERSION, "secret", "x"))).toString()).doesNotContain("secret");
    }
}
