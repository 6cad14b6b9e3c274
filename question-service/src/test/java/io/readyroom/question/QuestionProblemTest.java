package io.readyroom.question;

import org.junit.jupiter.api.Test;

import io.readyroom.platform.testing.ProblemContract;

class QuestionProblemTest {

    @Test
    void isListedInTheContract() {
        ProblemContract.assertListed("question-service", QuestionProblem.values());
    }
}
