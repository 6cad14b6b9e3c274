package io.readyroom.exam.adaptive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.scoring.DiagnosticSoFar;
import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.Mode;
import io.readyroom.exam.session.SessionStatus;
import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * A session that isn't folded, as far as its next question depends on it.
 *
 * @param calibration null when it isn't adaptive
 * @param end why it ended, or who handed it in; null while it runs
 * @param versions of its questions, in order of position
 * @param responses by position, those that there are; JSON
 * @param revisions of all its answers added up: another sum, other answers
 */
record AdaptiveSession(String exam, Mode mode, SessionStatus status, String language, Integer calibration,
        List<String> supportedTypes, String end, String seed, String gradingPolicy, List<UUID> versions,
        Map<Integer, String> responses, long revisions) {

    int questionCount() {
        return versions.size();
    }

    /** The problem of a session of another mode. */
    static ProblemException notAdaptive(String exam, Mode mode) {
        return ProblemException.of(ExamProblem.NOT_IN_POLICY,
                "The policy of " + exam + " in mode " + mode.wire() + " has no adaptive next question.");
    }

    /** Fails when the session is of another mode, waits to be resumed, or was abandoned. */
    AdaptiveSession requireAdaptive() {
        if (mode != Mode.DIAGNOSTIC || calibration == null) {
            throw notAdaptive(exam, mode);
        }
        if (status == SessionStatus.PAUSED || status == SessionStatus.ON_BREAK) {
            throw ProblemException.of(ExamProblem.SESSION_PAUSED, "Resume the session before asking for the next question.");
        }
        if (status == SessionStatus.ABANDONED) {
            throw ExamSession.closed(status);
        }
        return this;
    }

    boolean isLastAnswered() {
        return responses.containsKey(questionCount());
    }

    DiagnosticSoFar soFar() {
        List<DiagnosticSoFar.Item> items = new ArrayList<>(questionCount());
        for (int position = 1; position <= questionCount(); position++) {
            items.add(new DiagnosticSoFar.Item(versions.get(position - 1), responses.get(position)));
        }
        return new DiagnosticSoFar(exam, calibration, gradingPolicy, items, PackedIds.NONE, language, supportedTypes, seed);
    }

    @Override
    public String toString() {
        return "AdaptiveSession[" + exam + ", " + status + ", " + questionCount() + " questions]";
    }
}
