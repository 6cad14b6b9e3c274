package io.readyroom.scoring.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.testing.Repository;

/** The vectors in {@code contracts/grading} are the specification; a type without one is a gap. */
class GradingVectorsTest {

    private static final int FEWEST_PER_TYPE = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicContainer> gradesAsTheVectorsSay() {
        return Arrays.stream(QuestionType.values()).map(type -> DynamicContainer.dynamicContainer(type.slug(),
                vectors(type).map(vector -> DynamicTest.dynamicTest(vector.path("name").asText(), () -> check(type, vector)))));
    }

    @TestFactory
    Stream<DynamicTest> everyTypeIsSpecified() {
        return Arrays.stream(QuestionType.values()).map(type -> DynamicTest.dynamicTest(type.slug(), () -> assertThat(
                vectors(type)).hasSizeGreaterThanOrEqualTo(FEWEST_PER_TYPE)));
    }

    private static void check(QuestionType type, JsonNode vector) {
        assertThat(QuestionType.ofSlug(vector.path("shape").path("type").asText())).isEqualTo(type);
        AnswerKey key = type.key(vector.path("key"));
        Score score = Grading.grade(type.response(vector.path("response")), key,
                SelectionLimit.of(vector.path("shape"), key), GradingPolicy.valueOf(vector.path("policy").asText()));
        assertThat(score).isEqualTo(new Score(vector.path("points").intValue(), vector.path("maxPoints").intValue()));
    }

    private static Stream<JsonNode> vectors(QuestionType type) {
        Path file = Repository.root().resolve("contracts/grading").resolve(type.slug() + ".json");
        try {
            return StreamSupport.stream(JSON.readTree(Files.readString(file)).path("vectors").spliterator(), false);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
