package io.readyroom.exam.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.readyroom.exam.FormMother;
import io.readyroom.exam.form.ExamFacts;
import io.readyroom.exam.form.Slot;
import io.readyroom.exam.form.SlotReader;
import io.readyroom.exam.policy.DeliveryPolicy;
import io.readyroom.exam.session.Mode;
import io.readyroom.exam.session.SessionStatus;
import io.readyroom.platform.web.problem.ProblemException;

/** Of what keys may leave before the answers. */
class PackableSessionTest {

    private static final DeliveryPolicy PRACTICE = policy("onAnswer", List.of());
    private static final List<Slot> SLOTS = slots("practice");

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = { "PRACTICE", "TOPIC", "REVIEW" })
    void hasAPackWhereEveryAnswerIsToldItsKey(Mode mode) {
        for (SessionStatus running : List.of(SessionStatus.OPEN, SessionStatus.PAUSED)) {
            assertThatCode(() -> session(mode, running, false, PRACTICE, SLOTS).requirePackable()).doesNotThrowAnyException();
        }
    }

    /** A rule by feedback alone would give a pack for {@code missed}, a rule by mode alone for a policy that tells nothing. */
    @ParameterizedTest
    @EnumSource(value = Mode.class, names = { "FREE", "MISSED", "EXAM", "DIAGNOSTIC" })
    void hasNoneInOtherModes(Mode mode) {
        assertThat(refusal(session(mode, SessionStatus.OPEN, false, PRACTICE, SLOTS))).isEqualTo("not-in-policy");
    }

    @Test
    void hasNoneWhereThePolicyTellsKeysLaterOrOpensSectionsOneByOne() {
        for (DeliveryPolicy policy : List.of(policy("afterSubmit", List.of()), policy("never", List.of()),
                policy("onAnswer", List.of("section")), DeliveryPolicy.FREE)) {
            assertThat(refusal(session(Mode.PRACTICE, SessionStatus.OPEN, false, policy, SLOTS))).isEqualTo("not-in-policy");
        }
    }

    @Test
    void hasNoneWithAQuestionOfTheReserve() {
        assertThat(refusal(session(Mode.PRACTICE, SessionStatus.OPEN, false, PRACTICE, slots("reserve"))))
                .isEqualTo("not-in-policy");
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = { "TOPIC", "REVIEW" })
    void hasOneOfAnAssignedSessionInPracticeOnly(Mode mode) {
        assertThat(refusal(session(mode, SessionStatus.OPEN, true, PRACTICE, SLOTS))).isEqualTo("not-in-policy");
        assertThatCode(() -> session(Mode.PRACTICE, SessionStatus.OPEN, true, PRACTICE, SLOTS).requirePackable())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(value = SessionStatus.class, names = { "SUBMITTED", "PENDING_GRADING", "SCORED", "ABANDONED" })
    void hasNoneAfterTheEnd(SessionStatus ended) {
        assertThat(refusal(session(Mode.PRACTICE, ended, false, PRACTICE, SLOTS))).isEqualTo("session-closed");
    }

    private static String refusal(PackableSession session) {
        return catchThrowableOfType(ProblemException.class, session::requirePackable).type().slug();
    }

    private static PackableSession session(Mode mode, SessionStatus status, boolean assigned, DeliveryPolicy policy,
            List<Slot> slots) {
        return new PackableSession(UUID.randomUUID(), "ai-102", mode, status, "en", assigned,
                new ExamFacts(null, null, "PER_COMPONENT", policy), List.of(), slots);
    }

    private static DeliveryPolicy policy(String feedback, List<String> lockOnLeave) {
        return new DeliveryPolicy("free", lockOnLeave, List.of("slot"), true, true, null, true, feedback, null, null, null);
    }

    private static List<Slot> slots(String pool) {
        try {
            return SlotReader.read(FormMother.slots().replace("\"sample\"", '"' + pool + '"'));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
