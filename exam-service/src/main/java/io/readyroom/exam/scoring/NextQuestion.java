package io.readyroom.exam.scoring;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What comes next: a question, or why the session ends. The estimate of the ability, which comes along, is not read: nobody may
 * see it before the end.
 *
 * @param calibration to hold until the session ends
 * @param question null at the end
 * @param stop null before
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NextQuestion(int calibration, Question question, String stop) {

    private static final String EXHAUSTED = "exhausted";

    public NextQuestion {
        if ((question == null) == (stop == null)) {
            throw new IllegalArgumentException("neither a question nor an end, or both");
        }
    }

    /** Whether no question is left that may be asked. */
    public boolean isExhausted() {
        return EXHAUSTED.equals(stop);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Question(UUID questionId) {
    }
}
