package io.readyroom.question.content;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A question as a candidate may see it before the end. There is no place for a key or an explanation in it or in anything that
 * it holds; an architecture test keeps it so.
 */
public record CandidateQuestion(UUID questionVersionId, UUID questionId, QuestionType type, int maxPoints, String language,
        Stimulus stimulus, @JsonUnwrapped QuestionContent content) {
}
