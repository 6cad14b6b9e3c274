package io.readyroom.exam.answer;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.response.InvalidResponseException;
import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.SessionStatus;
import io.readyroom.platform.web.problem.ProblemException;

/** The problem that a client is told for an answer that was not saved. */
final class AnswerProblems {

    private AnswerProblems() {
    }

    static ProblemException of(SaveOutcome outcome) {
        if (outcome instanceof SaveOutcome.Stale stale) {
            return ProblemException.of(ExamProblem.STALE_REVISION, "Revision " + stale.revision() + " is stored; see stored.")
                    .with("stored", new StoredAnswerResponse(stale.revision(), stale.response()));
        }
        if (outcome instanceof SaveOutcome.Conflict conflict) {
            return ProblemException
                    .of(ExamProblem.REVISION_CONFLICT, "Another response is stored with this revision; send a higher one.")
                    .with("stored", new StoredAnswerResponse(conflict.revision(), conflict.response()));
        }
        if (outcome instanceof SaveOutcome.Locked locked) {
            return ProblemException.of(ExamProblem.SLOT_LOCKED, locked.ahead()
                    ? "This question is in a section that isn't open yet. Finish the one before."
                    : "This question takes no more answers.");
        }
        if (outcome instanceof SaveOutcome.Late) {
            return ProblemException.of(ExamProblem.DEADLINE_PASSED, "The time was up when the answer arrived.");
        }
        if (outcome instanceof SaveOutcome.NotOpen closed) {
            return notOpen(closed.status());
        }
        return ProblemException.notFound("The question");
    }

    static ProblemException of(InvalidResponseException invalid) {
        return ProblemException
                .of(ExamProblem.INVALID_RESPONSE, "The field " + invalid.field() + " " + invalid.getMessage() + ".")
                .withError(invalid.field(), invalid.getMessage());
    }

    private static ProblemException notOpen(SessionStatus status) {
        if (!status.isRunning()) {
            return ExamSession.closed(status);
        }
        return ProblemException.of(ExamProblem.SESSION_PAUSED, status == SessionStatus.ON_BREAK
                ? "End the break before answering."
                : "Resume the session before answering.");
    }
}
