package io.readyroom.user;

import org.junit.jupiter.api.Test;

import io.readyroom.platform.testing.ProblemContract;

class ProblemContractTest {

    @Test
    void listsEverySlug() {
        ProblemContract.assertListed("user-service", UserProblem.values());
    }
}
