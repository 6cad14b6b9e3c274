package io.readyroom.scoring.ability;

import static io.readyroom.scoring.grading.GradingPolicy.ALL_OR_NOTHING;
import static io.readyroom.scoring.grading.GradingPolicy.PER_COMPONENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.scoring.grading.GradingPolicy;
import io.readyroom.scoring.grading.QuestionType;

class GuessFloorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            single_choice     | {"options": ["a", "b", "c", "d"]}                                    | 0.25 | 0.25
            multiple_response | {"options": ["a", "b", "c", "d", "e"], "select": 2}                  | 0.4  | 0.1
            hotspot           | {"regions": ["a", "b", "c", "d"], "select": 1}                       | 0.25 | 0.25
            ordering          | {"options": ["a", "b", "c"], "select": 3}                            | 0.333333 | 0.166667
            ordering          | {"options": ["a", "b", "c", "d"], "select": 2}                       | 0.25 | 0.083333
            matching          | {"sources": ["a", "b"], "targets": ["x", "y"], "reuseSources": true} | 0.5  | 0.25
            matching          | {"sources": ["a", "b"], "targets": ["x", "y"], "reuseSources": false} | 0.5 | 0.5
            dropdown          | {"gaps": [{"id": "g", "options": ["a", "b"]}, {"id": "h", "options": ["a", "b", "c", "d"]}]} | 0.375 | 0.125
            statement_grid    | {"statements": ["a", "b", "c"]}                                      | 0.5  | 0.125
            text_entry        | {"expects": "text"}                                                  | 0    | 0
            """)
    void isWhatBlindGuessingIsWorth(String type, String shape, double perComponent, double allOrNothing) throws Exception {
        QuestionType of = QuestionType.ofSlug(type);
        assertThat(GuessFloor.of(of, JSON.readTree(shape), PER_COMPONENT)).isEqualTo(perComponent, within(1e-6));
        assertThat(GuessFloor.of(of, JSON.readTree(shape), ALL_OR_NOTHING)).isEqualTo(allOrNothing, within(1e-6));
    }

    /** Whatever somebody sends as a shape: a floor that makes no parameters would keep a session from being scored. */
    @ParameterizedTest
    @EnumSource(QuestionType.class)
    void isAFloorForAnyShape(QuestionType type) throws Exception {
        for (String shape : new String[] { "{}", "null", "{\"options\": [], \"select\": 0}",
                "{\"options\": [\"a\"], \"select\": 9, \"regions\": [\"a\"], \"sources\": [], \"targets\": [\"x\"]}",
                "{\"gaps\": [{\"options\": []}], \"statements\": []}" }) {
            for (GradingPolicy policy : GradingPolicy.values()) {
                assertThat(GuessFloor.of(type, JSON.readTree(shape), policy)).isBetween(0.0, 0.9);
            }
        }
    }

    @Test
    void isUsualWhereTheShapeIsNotKnown() {
        assertThat(GuessFloor.of(QuestionType.SINGLE_CHOICE, null, PER_COMPONENT)).isEqualTo(0.25);
    }
}
