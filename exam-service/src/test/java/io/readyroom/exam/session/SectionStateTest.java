package io.readyroom.exam.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.readyroom.exam.form.FrozenForm;
import io.readyroom.exam.policy.DeliveryPolicy;
import io.readyroom.exam.policy.Section;
import io.readyroom.exam.policy.SectionKind;

class SectionStateTest {

    private static final List<Section> SECTIONS = List.of(new Section(1, SectionKind.QUESTIONS, 1, 2),
            new Section(2, SectionKind.CASE_STUDY, 3, 4), new Section(3, SectionKind.QUESTIONS, 5, 5));

    @Test
    void followsWhatIsWithinReachAndLocked() {
        DeliveryPolicy all = policy("section");
        assertThat(statuses(all, SessionStatus.OPEN, 2)).isEqualTo("open ahead ahead");
        assertThat(statuses(all, SessionStatus.OPEN, 4, 1, 2)).isEqualTo("finished open ahead");
        assertThat(statuses(all, SessionStatus.OPEN, FrozenForm.EVERYWHERE, 1, 2, 3, 4, 5))
                .isEqualTo("finished finished finished");
    }

    /** A break may have locked everything in the section that is open. */
    @Test
    void isOpenUntilItIsLeft() {
        assertThat(statuses(policy("section"), SessionStatus.ON_BREAK, 2, 1, 2)).isEqualTo("open ahead ahead");
    }

    /** Of a session that began before sections opened one after the other everything is within reach. */
    @Test
    void isOpenWhereNothingWasLockedWhenItWasLeft() {
        assertThat(statuses(policy("case_study"), SessionStatus.OPEN, 5, 3, 4)).isEqualTo("open finished open");
        assertThat(statuses(policy("section"), SessionStatus.OPEN, FrozenForm.EVERYWHERE)).isEqualTo("open open open");
        assertThat(statuses(DeliveryPolicy.FREE, SessionStatus.OPEN, FrozenForm.EVERYWHERE)).isEqualTo("open open open");
    }

    @Test
    void isFinishedWithItsSession() {
        assertThat(statuses(policy("section"), SessionStatus.ABANDONED, 2)).isEqualTo("finished finished finished");
        assertThat(statuses(DeliveryPolicy.FREE, SessionStatus.SCORED, FrozenForm.EVERYWHERE))
                .isEqualTo("finished finished finished");
    }

    private static DeliveryPolicy policy(String lockOnLeave) {
        return new DeliveryPolicy(null, List.of(lockOnLeave), null, null, null, null, null, null, null, null, null);
    }

    private static String statuses(DeliveryPolicy policy, SessionStatus status, int reach, int... locked) {
        ExamSession session = new ExamSession(null, "ai-103", Mode.EXAM, status, "en", null, null, null, null, null, null, 0, 5,
                false, true, reach, Set.of(), Set.of(), IntStream.of(locked).boxed().collect(Collectors.toSet()));
        return SECTIONS.stream().map(section -> SectionState.of(section, policy, session).status().wire())
                .collect(Collectors.joining(" "));
    }
}
