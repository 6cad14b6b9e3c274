package io.readyroom.scoring.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.readyroom.platform.testing.EventContracts;

/** Which sessions measure questions and people. */
class MeasuringTest {

    @ParameterizedTest
    @ValueSource(strings = { "free", "practice", "topic", "missed", "exam", "diagnostic" })
    void measuresUnlessTheKeysWereHandedOut(String mode) {
        SubmissionMother session = SubmissionMother.microsoft(mode).choice("plan", "b");
        assertThat(session.submission().session().measures()).isTrue();
        session.changed(data -> data.put("measured", true));
        assertThat(session.submission().session().measures()).isTrue();
        session.changed(data -> data.put("measured", false));
        EventContracts.assertValid("exam-sessions", "ExamSessionSubmitted", session.json());
        assertThat(session.submission().session().measures()).isFalse();
    }

    @Test
    void measuresNothingByReviewsAndTestData() {
        assertThat(SubmissionMother.microsoft("review").submission().session().measures()).isFalse();
        assertThat(SubmissionMother.microsoft("exam").changed(data -> data.put("livemode", false)).submission().session()
                .measures()).isFalse();
    }

    /** A copy that forgot it would begin to measure when an operator changes the exam's rules. */
    @Test
    void staysSoUnderOtherRules() {
        Submission submission = SubmissionMother.microsoft("practice").changed(data -> data.put("measured", false))
                .submission();
        for (ExamRules rules : List.of(ExamRules.AS_FROZEN, new ExamRules(3, null, null))) {
            assertThat(submission.ruledBy(rules).session().measures()).isFalse();
        }
    }
}
