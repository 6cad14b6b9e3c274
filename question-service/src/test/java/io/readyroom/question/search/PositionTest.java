package io.readyroom.question.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.problem.ProblemException;

class PositionTest {

    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @CsvSource({ "CHANGED, 2026-11-26T12:00:00.123456Z", "RELEVANCE, 0.06079271", "RELEVANCE, 6.0793e-05", "RELEVANCE, 0",
            "SIMILARITY, 31", "SOURCE_ID, ai-102-s-01", "FACILITY, 63", "DISCRIMINATION, -7" })
    void readsTheCursorsThatItWrote(Sort sort, String key) {
        for (boolean dense : new boolean[] { true, false }) {
            Position position = new Position(dense, key, ID);
            assertThat(Position.read(position.toCursor(sort), sort)).isEqualTo(position);
        }
    }

    /** Whatever stands in a cursor reaches PostgreSQL as a value of its type; a stub would answer 500 for these. */
    @ParameterizedTest
    @CsvSource({ "CHANGED, yesterday", "CHANGED, 2026-13-26T12:00:00.123456Z", "RELEVANCE, NaN", "RELEVANCE, 1e999",
            "SIMILARITY, 1.5", "FACILITY, 99999999999", "DISCRIMINATION, x" })
    void refusesKeysThatAreNone(Sort sort, String key) {
        String cursor = new Position(false, key, ID).toCursor(sort);
        assertThatThrownBy(() -> Position.read(cursor, sort)).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesTheCursorOfAnotherOrder() {
        String cursor = new Position(false, "63", ID).toCursor(Sort.FACILITY);
        assertThatThrownBy(() -> Position.read(cursor, Sort.DISCRIMINATION)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Position.read(Cursor.encode("facility", "s", "63", "no id"), Sort.FACILITY))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Position.read(Cursor.encode("sourceId", "s", "a\0b", ID), Sort.SOURCE_ID))
                .isInstanceOf(ProblemException.class);
    }
}
