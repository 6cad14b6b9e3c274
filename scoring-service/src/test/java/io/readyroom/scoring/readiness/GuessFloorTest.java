package io.readyroom.scoring.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.readyroom.scoring.grading.GradingPolicy;
import io.readyroom.scoring.submission.SubmissionMother;

class GuessFloorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            single_choice     | {"options": ["a", "b", "c", "d"]}                         | 0.25 | 0.25
            multiple_response | {"options": ["a", "b", "c", "d", "e"], "select": 2}       | 0.4  | 0.1
            statement_grid    | {"statements": ["s1", "s2", "s3"]}                        | 0.5  | 0.125
            matching          | {"sources": ["x", "y"], "targets": ["t1", "t2"]}          | 0.5  | 0.25
            hotspot           | {"regions": ["r1", "r2", "r3", "r4"], "select": 1}        | 0.25 | 0.25
            text_entry        | {"expects": "text"}                                       | 0    | 0
            """)
    void isTheShareThatBlindPicksGet(String type, String shape, double perComponent, double allOrNothing) {
        var slot = SubmissionMother.microsoft("exam").question("plan", type, shape, null).submission().session().slots().get(0);
        assertThat(GuessFloor.of(slot, GradingPolicy.PER_COMPONENT)).isCloseTo(perComponent, within(1e-12));
        assertThat(GuessFloor.of(slot, GradingPolicy.ALL_OR_NOTHING)).isCloseTo(allOrNothing, within(1e-12));
    }
}
