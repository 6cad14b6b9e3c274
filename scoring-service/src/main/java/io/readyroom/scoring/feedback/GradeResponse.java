package io.readyroom.scoring.feedback;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.scoring.grading.AnswerKey;
import io.readyroom.scoring.grading.QuestionType;
import io.readyroom.scoring.grading.Score;

record GradeResponse(int points, int maxPoints, JsonNode key) {

    static GradeResponse from(Score score, AnswerKey key) {
        return new GradeResponse(score.points(), score.maxPoints(), QuestionType.toJson(key));
    }

    @Override
    public String toString() {
        return "GradeResponse[" + points + " of " + maxPoints + "]";
    }
}
