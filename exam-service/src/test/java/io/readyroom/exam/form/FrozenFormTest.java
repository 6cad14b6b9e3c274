package io.readyroom.exam.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.readyroom.exam.policy.DeliveryPolicy;
import io.readyroom.exam.policy.Section;
import io.readyroom.exam.policy.SectionKind;
import io.readyroom.exam.response.SingleChoiceShape;

class FrozenFormTest {

    private static final DeliveryPolicy LOCKING = new DeliveryPolicy(null, List.of("case_study"), List.of("series"), null, null,
            null, null, null, null, null, null);
    private static final List<String> KINDS = List.of("questions", "series", "case_study");

    private static FrozenForm form(DeliveryPolicy policy, List<String> kinds, int... sections) {
        return FrozenForm.of(UUID.randomUUID(), UUID.randomUUID(), false, new ExamFacts(null, null, null, policy), kinds,
                IntStream.range(0, sections.length).mapToObj(i -> new CandidateSlot(i + 1, UUID.randomUUID(), 1, sections[i],
                        new SingleChoiceShape(List.of("a", "b")))).toList());
    }

    @Test
    void opensOneSectionAfterTheOther() {
        FrozenForm form = form(LOCKING, KINDS, 1, 1, 2, 3, 3);
        assertThat(form.reachAtStart()).isEqualTo(2);
        assertThat(form.sections()).extracting(form::reachAfter).containsExactly(3, 5, FrozenForm.EVERYWHERE);
        assertThat(form(LOCKING, List.of(), 1, 1).reachAtStart()).as("an only section can be left, too").isEqualTo(2);
        assertThat(form(DeliveryPolicy.FREE, KINDS, 1, 1, 2).reachAtStart()).isEqualTo(FrozenForm.EVERYWHERE);
    }

    @Test
    void knowsWhatItsSectionsHold() {
        assertThat(form(LOCKING, KINDS, 1, 1, 2, 3, 3).sections()).containsExactly(
                new Section(1, SectionKind.QUESTIONS, 1, 2), new Section(2, SectionKind.SERIES, 3, 3),
                new Section(3, SectionKind.CASE_STUDY, 4, 5));
        assertThat(form(LOCKING, List.of(), 1, 2).sections()).extracting(Section::kind).containsOnly(SectionKind.QUESTIONS);
        assertThat(new Section(3, SectionKind.CASE_STUDY, 4, 6).positions()).containsExactly(4, 5, 6);
    }

    @Test
    void locksASeriesByItsAnswersAndNothingElse() {
        FrozenForm form = form(LOCKING, KINDS, 1, 1, 2, 3, 3);
        assertThat(form.lockedByAnswer(1)).isEmpty();
        assertThat(form.lockedByAnswer(3)).containsExactly(3);
        assertThat(form.lockedByAnswer(4)).isEmpty();
    }
}
