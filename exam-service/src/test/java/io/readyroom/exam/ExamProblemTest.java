package io.readyroom.exam;

import org.junit.jupiter.api.Test;

import io.readyroom.platform.testing.ProblemContract;

class ExamProblemTest {

    @Test
    void isListedInTheContract() {
        ProblemContract.assertListed("exam-service", ExamProblem.values());
    }
}
