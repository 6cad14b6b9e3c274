package io.readyroom.question.form;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.seed.ShippedQuestions;

/**
 * Promise: the reserve is enough for two simulations without a repeat. It holds exactly as many questions of each domain as two
 * forms take, so every question that a first form leaves must fit into the second.
 */
@ParameterizedClass
@ValueSource(strings = { "ai-103", "ai-102" })
class ShippedReserveTest {

    private static final int LEARNERS = 200;
    private static final int QUESTIONS = 50;
    private static final ShippedForms FORMS = new ShippedForms();

    private final String exam;
    private final List<AuthoredQuestion> reserve;

    ShippedReserveTest(String exam) {
        this.exam = exam;
        this.reserve = ShippedQuestions.of(exam).stream().filter(question -> question.pool().equals("reserve")).toList();
    }

    @Test
    void isEnoughForTwoSimulationsWithoutARepeat() {
        for (int learner = 0; learner < LEARNERS; learner++) {
            AssembledForm first = FORMS.simulation(exam, List.of(), learner);
            AssembledForm second = FORMS.simulation(exam, ids(first), -1 - learner);

            assertThat(ids(first)).as("first form of %s", learner).hasSize(QUESTIONS).doesNotHaveDuplicates();
            assertThat(ids(second)).as("second form of %s", learner).hasSize(QUESTIONS).doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(ids(first));
            assertThat(second.places()).noneMatch(place -> place.pick().repeated());
            assertThat(domains(second)).isEqualTo(domains(first));
        }
    }

    @Test
    void holdsWhatTwoFormsTake() {
        Map<String, Long> form = domains(FORMS.simulation(exam, List.of(), 0));
        Map<String, Long> all = reserve.stream()
                .collect(groupingBy(question -> question.objectives().get(0).replaceFirst("\\..*", ""), counting()));

        form.replaceAll((domain, count) -> 2 * count);
        assertThat(all).isEqualTo(form);
    }

    /**
     * Who got neither of two enemies in the first form can't get both in the second: one of its questions would be a repeat,
     * in every fourth case or oftener.
     */
    @Test
    void hasNoTwoQuestionsThatKeepEachOtherOut() {
        Set<String> ids = reserve.stream().map(AuthoredQuestion::sourceId).collect(Collectors.toSet());

        assertThat(reserve.stream().filter(question -> question.labels().enemies().stream().anyMatch(ids::contains))
                .map(AuthoredQuestion::sourceId)).isEmpty();
    }

    private static List<UUID> ids(AssembledForm form) {
        return form.places().stream().map(place -> place.pick().question().questionId()).toList();
    }

    private static Map<String, Long> domains(AssembledForm form) {
        return form.places().stream().collect(groupingBy(place -> place.pick().question().domain(), counting()));
    }
}
