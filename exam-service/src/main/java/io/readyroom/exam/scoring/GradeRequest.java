package io.readyroom.exam.scoring;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonRawValue;

/** What scoring-service is asked about one response. */
record GradeRequest(UUID questionVersionId, @JsonRawValue String response, String gradingPolicy) {

    static GradeRequest of(Ungraded ungraded, String gradingPolicy) {
        return new GradeRequest(ungraded.questionVersionId(), ungraded.response(), gradingPolicy);
    }

    @Override
    public String toString() {
        return "GradeRequest[" + questionVersionId + "]";
    }
}
