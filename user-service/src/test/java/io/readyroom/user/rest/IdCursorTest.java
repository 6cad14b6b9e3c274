package io.readyroom.user.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.problem.ProblemException;

class IdCursorTest {

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void goesOnBehindTheLastOneThatWasShown() {
        var page = IdCursor.page(List.of(first, second), 1, Function.identity());
        assertThat(page.items()).containsExactly(first);
        assertThat(IdCursor.ascending(page.nextCursor())).isEqualTo(first);
        assertThat(IdCursor.descending(page.nextCursor())).isEqualTo(first);
        assertThat(IdCursor.page(List.of(first), 1, Function.identity()).nextCursor()).isNull();
    }

    @Test
    void beginsAtEitherEnd() {
        assertThat(IdCursor.ascending(null)).hasToString("00000000-0000-0000-0000-000000000000");
        assertThat(IdCursor.descending(null)).hasToString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    }

    @Test
    void refusesWhatItHasNotGivenOut() {
        assertThatThrownBy(() -> IdCursor.ascending("!")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> IdCursor.descending(Cursor.encode("x"))).isInstanceOf(ProblemException.class);
    }
}
