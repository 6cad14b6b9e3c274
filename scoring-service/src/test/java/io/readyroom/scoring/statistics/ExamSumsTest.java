package io.readyroom.scoring.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.result.GradedItem;

class ExamSumsTest {

    /** A stub that keeps every form grows by each guest who shortens the sample. */
    @Test
    void keepsTheFormsThatMostSat() {
        ExamSums sums = ExamSums.none();
        for (int i = 0; i < 60; i++) {
            sums.addForm(form(i));
        }
        sums.addForm(form(7));
        sums.addForm(form(59));
        assertThat(sums.bounded().forms()).hasSize(50).containsKeys(form(7).id(), form(59).id());
        assertThat(sums.forms().get(form(7).id()).sittings()).isEqualTo(2);
    }

    private static FormSums form(int question) {
        return FormSums.of(List.of(new GradedItem(1, new UUID(0, question), 1, new Score(1, 1), true, false)), 1);
    }
}
