package io.readyroom.scoring.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.scoring.result.DomainScore;

class DomainTrendTest {

    @Test
    void tellsEachDomainFromTheOldestOn() {
        assertThat(DomainTrend.of(List.of(List.of(new DomainScore("plan", "Plan", 2, 3), new DomainScore("nlp", "NLP", 1, 1)),
                List.of(new DomainScore("plan", "Plan", 1, 2)))))
                .containsExactly(new DomainTrend("plan", "Plan", List.of(0.5, 0.6667)),
                        new DomainTrend("nlp", "NLP", List.of(1.0)));
    }

    @Test
    void aCursorGoesThereAndBack() {
        HistoryPosition position = new HistoryPosition(Instant.parse("2026-03-02T10:00:00.123456Z"), UUID.randomUUID());
        assertThat(HistoryPosition.of(position.cursor())).isEqualTo(position);
        assertThat(HistoryPosition.of(null)).isEqualTo(HistoryPosition.START);
        assertThatThrownBy(() -> HistoryPosition.of(Cursor.encode("yesterday", "x"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> HistoryPosition.of("?")).isInstanceOf(ProblemException.class);
    }
}
