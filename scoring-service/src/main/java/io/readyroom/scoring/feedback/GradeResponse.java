package io.readyroom.scoring.feedback;

import com.fasterxml.jackson.databind.JsonNode;

record GradeResponse(int points, int maxPoints, JsonNode key) {

    static GradeResponse from(GradeOutcome graded) {
        return new GradeResponse(graded.points(), graded.maxPoints(), graded.key());
    }

    @Override
    public String toString() {
        return "GradeResponse[" + points + " of " + maxPoints + "]";
    }
}
