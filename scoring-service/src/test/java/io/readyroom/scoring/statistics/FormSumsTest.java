package io.readyroom.scoring.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.result.GradedItem;

class FormSumsTest {

    private static final UUID[] VERSIONS = { new UUID(0, 3), new UUID(0, 1), new UUID(0, 2) };

    /** Five learners, three questions of four points; variances 1.3, 1.7, 0.7, and 8 of the total, by hand. */
    private static final int[][] POINTS = { { 1, 2, 2 }, { 3, 3, 3 }, { 4, 4, 3 }, { 2, 1, 2 }, { 2, 4, 4 } };

    @Test
    void alphaIsCronbachs() {
        FormSums form = sums(POINTS);
        double alpha = 3 / 2.0 * (1 - (1.3 + 1.7 + 0.7) / 8.0);
        assertThat(form.mean()).isEqualTo(8);
        assertThat(form.standardDeviation().orElseThrow()).isCloseTo(Math.sqrt(8), within(1e-12));
        assertThat(form.alpha().orElseThrow()).isCloseTo(alpha, within(1e-12));
    }

    /** Of a handful an alpha is chance: it stays unsaid, while the number of sittings is told. */
    @Test
    void reliabilityIsSaidOfEnoughSittingsOnly() {
        FormSums few = sums(POINTS);
        FormSums many = few;
        for (int i = 1; i < 10; i++) {
            many = many.plus(few);
        }
        FormStatisticsResponse.Form said = form(few);
        assertThat(said.sittings()).isEqualTo(5);
        assertThat(said.alpha()).isNull();
        assertThat(said.standardError()).isNull();
        FormStatisticsResponse.Form all = form(many);
        assertThat(all.sittings()).isEqualTo(50);
        assertThat(all.standardError()).isCloseTo(all.standardDeviation() * Math.sqrt(1 - all.alpha()), within(1e-12));
    }

    @Test
    void isOneFormWhateverTheOrderAndAnotherWhenAQuestionIsWorthMore() {
        FormSums form = FormSums.of(List.of(item(VERSIONS[0], 1, 1), item(VERSIONS[1], 0, 1)), 1);
        FormSums other = FormSums.of(List.of(item(VERSIONS[1], 1, 1), item(VERSIONS[0], 1, 1)), 1);
        FormSums worthMore = FormSums.of(List.of(item(VERSIONS[1], 1, 1), item(VERSIONS[0], 1, 2)), 1);
        assertThat(form.id()).isEqualTo(other.id()).isNotEqualTo(worthMore.id());
        assertThat(form.plus(other).itemPoints()).containsExactly(1L, 2L);
    }

    private static FormStatisticsResponse.Form form(FormSums sums) {
        return FormStatisticsResponse.from("ai-102", Map.of(sums.id(), sums)).items().get(0);
    }

    private static FormSums sums(int[][] points) {
        FormSums sums = null;
        for (int[] learner : points) {
            List<GradedItem> items = new ArrayList<>();
            for (int i = 0; i < learner.length; i++) {
                items.add(item(VERSIONS[i], learner[i], 4));
            }
            sums = sums == null ? FormSums.of(items, 1) : sums.plus(FormSums.of(items, 1));
        }
        return sums;
    }

    private static GradedItem item(UUID version, int points, int maxPoints) {
        return new GradedItem(1, version, 1, new Score(points, maxPoints), true, false);
    }
}
