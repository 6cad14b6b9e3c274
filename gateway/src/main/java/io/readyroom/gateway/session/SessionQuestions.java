package io.readyroom.gateway.session;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.gateway.exam.ExamSessions;
import io.readyroom.gateway.exam.Slot;
import io.readyroom.gateway.question.CandidateQuestion;
import io.readyroom.gateway.question.QuestionVersions;
import io.smallrye.mutiny.Uni;

/** Joins a session's slots with the versions that fill them. A learner gets only versions of a session that is theirs. */
@Singleton
class SessionQuestions {

    private final ExamSessions sessions;
    private final QuestionVersions versions;

    SessionQuestions(ExamSessions sessions, QuestionVersions versions) {
        this.sessions = sessions;
        this.versions = versions;
    }

    Uni<SessionQuestionsResponse> read(String token, UUID session, int from, int limit) {
        return sessions.slots(token, session, from, limit).chain(this::join).map(SessionQuestionsResponse::new);
    }

    private Uni<List<SessionQuestionResponse>> join(List<Slot> slots) {
        return versions.candidates(slots.stream().map(Slot::questionVersionId).toList())
                .map(contents -> join(slots, contents));
    }

    private static List<SessionQuestionResponse> join(List<Slot> slots, Map<UUID, CandidateQuestion> contents) {
        return slots.stream().map(slot -> SessionQuestionResponse.from(slot, contents.get(slot.questionVersionId()))).toList();
    }
}
