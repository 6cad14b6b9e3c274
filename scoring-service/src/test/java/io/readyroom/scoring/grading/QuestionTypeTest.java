package io.readyroom.scoring.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;

class QuestionTypeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SINGLE_CHOICE     | {"choices": ["a"]}
            SINGLE_CHOICE     | {"choice": ["a"]}
            SINGLE_CHOICE     | "a"
            SINGLE_CHOICE     | {}
            MULTIPLE_RESPONSE | {"choices": "a"}
            MULTIPLE_RESPONSE | {"choices": [null]}
            ORDERING          | ["a"]
            MATCHING          | {"matches": ["s1"]}
            DROPDOWN          | {"matches": {"g1": "o1"}}
            STATEMENT_GRID    | {"answers": {"s1": "perhaps"}}
            HOTSPOT           | {"regions": {"r1": true}}
            TEXT_ENTRY        | {"text": {"a": 1}}
            TEXT_ENTRY        | 5
            """)
    void refusesAResponseOfAnotherForm(QuestionType type, String json) {
        assertThatThrownBy(() -> type.response(json(json))).isInstanceOf(MalformedAnswerException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SINGLE_CHOICE     | {}
            MULTIPLE_RESPONSE | {"choices": []}
            MULTIPLE_RESPONSE | {"choices": ["a", "a"]}
            ORDERING          | {"order": []}
            MATCHING          | {"matches": {}}
            DROPDOWN          | {"selections": {"g1": null}}
            STATEMENT_GRID    | {"answers": {}}
            HOTSPOT           | {"regions": []}
            TEXT_ENTRY        | {"text": "  "}
            TEXT_ENTRY        | {"text": "many", "expects": "number"}
            TEXT_ENTRY        | {"text": "1", "accepted": ["one"], "expects": "number"}
            TEXT_ENTRY        | {"text": "1", "tolerance": "-0.1", "expects": "number"}
            TEXT_ENTRY        | {"text": "one", "tolerance": "0.1", "expects": "text"}
            SINGLE_CHOICE     | null
            """)
    void refusesAKeyThatNothingCouldSatisfy(QuestionType type, String json) {
        assertThatThrownBy(() -> type.key(json(json))).isInstanceOf(MalformedAnswerException.class);
    }

    @Test
    void takesNullAsUnanswered() {
        assertThat(QuestionType.MATCHING.response(null)).isNull();
        assertThat(QuestionType.MATCHING.response(NullNode.getInstance())).isNull();
    }

    /** I13: a stub would let Jackson's message, or a record's toString, carry the key into a log. */
    @Test
    void neverSaysAKeyInTextOrFailure() {
        AnswerKey key = QuestionType.TEXT_ENTRY.key(json("""
                {"text": "canary", "accepted": ["canary-2"]}"""));
        assertThat(key.toString()).doesNotContain("canary");
        assertThatThrownBy(() -> QuestionType.MULTIPLE_RESPONSE.key(json("""
                {"choices": {"canary": 1}}""")))
                .hasMessageNotContaining("canary").hasNoCause();
    }

    @Test
    void showsAKeyInTheShapeOfTheResponse() {
        assertThat(QuestionType.toJson(QuestionType.SINGLE_CHOICE.key(json("""
                {"choice": "b", "note": "an author's"}""")))).isEqualTo(json("""
                {"choice": "b"}"""));
        assertThat(QuestionType.toJson(QuestionType.TEXT_ENTRY.key(json("""
                {"text": "0.5", "accepted": ["1/2"], "expects": "text"}""")))).isEqualTo(json("""
                {"text": "0.5", "accepted": ["1/2"], "expects": "text"}"""));
        assertThat(QuestionType.toJson(QuestionType.TEXT_ENTRY.key(json("""
                {"text": "0.5", "tolerance": "0.10"}""")))).isEqualTo(json("""
                {"text": "0.5", "accepted": [], "tolerance": "0.10", "expects": "number"}"""));
    }

    private static JsonNode json(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
