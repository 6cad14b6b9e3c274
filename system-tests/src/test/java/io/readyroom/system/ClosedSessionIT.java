package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

/** Nothing gets into a session after its end. */
@ExtendWith(SharedSystem.class)
class ClosedSessionIT {

    private static final Database EXAM = Database.named("exam");

    private final Sitting sitting = Sitting.ofFreeSample(Learner.guest());
    private final JsonNode cleared = Json.MAPPER.nullNode();

    @Test
    void refusesAnAnswerAfterTheSubmission() {
        sitting.put(1, cleared, 1).expect(200);
        sitting.submit().expect(202);
        JsonNode result = sitting.awaitResult();
        SessionState before = SessionState.of(sitting);
        sitting.put(1, cleared, 2).problem(409, "session-closed");
        sitting.put(2, cleared, 1).problem(409, "session-closed");
        sitting.learner().post(sitting.path() + "/abandon").send().problem(409, "session-closed");
        assertThat(SessionState.of(sitting).questions()).isEqualTo(before.questions());
        assertThat(sitting.awaitResult()).isEqualTo(result);
    }

    /** The database's clock decides, so it is this clock that the test moves: the session began 71 minutes earlier. */
    @Test
    void refusesAnAnswerAfterTheDeadlineAndSubmitsWhatWasSaved() {
        sitting.put(1, cleared, 3).expect(200);
        EXAM.update("""
                UPDATE exam_session SET started_at = started_at - interval '71 minutes',
                    deadline_at = deadline_at - interval '71 minutes' WHERE id = ?""", sitting.id());
        SessionState before = SessionState.of(sitting);
        sitting.put(1, cleared, 4).problem(409, "deadline-passed");
        sitting.put(2, cleared, 1).problem(409, "deadline-passed");
        assertThat(SessionState.of(sitting)).isEqualTo(before);

        EXAM.update("UPDATE exam_session SET sweep_at = clock_timestamp() WHERE id = ?", sitting.id());
        assertThat(sitting.awaitResult().path("points").asInt()).isZero();
        sitting.put(1, cleared, 4).problem(409, "deadline-passed");
        assertThat(SessionState.of(sitting).questions()).isEqualTo(before.questions());
    }

    @Test
    void givesAnAbandonedSessionNeitherResultNorReview() {
        sitting.learner().post(sitting.path() + "/abandon").send().expect(200);
        sitting.put(1, cleared, 1).problem(409, "session-closed");
        sitting.submit().problem(409, "session-closed");
        sitting.askForResult().problem(409, "not-submitted");
        sitting.get("/review").problem(409, "review-not-available");
    }
}
