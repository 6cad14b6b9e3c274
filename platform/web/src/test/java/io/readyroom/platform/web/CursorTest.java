package io.readyroom.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.readyroom.platform.web.problem.ProblemException;

class CursorTest {

    @Test
    void givesBackWhatWasEncoded() {
        assertThat(Cursor.decode(Cursor.encode("ä/b", 7), 2)).containsExactly("ä/b", "7");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "%%%", "YQ", "e30" })
    void refusesWhatItHasNotGivenOut(String cursor) {
        assertThatThrownBy(() -> Cursor.decode(cursor, 2)).isInstanceOf(ProblemException.class);
    }

    @Test
    void pagesEndWithoutACursor() {
        assertThat(Page.of(List.of(1, 2, 3), 2, Cursor::encode).nextCursor()).isEqualTo(Cursor.encode(2));
        assertThat(Page.of(List.of(1, 2, 3), 2, Cursor::encode).items()).containsExactly(1, 2);
        assertThat(Page.of(List.of(1, 2), 2, Cursor::encode).nextCursor()).isNull();
    }
}
