package io.readyroom.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where learners are entitled by hand. */
final class OperatorsDesk {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Learner operator = Learner.demo("operator");

    /** Somebody new who may sit every mode of AI-102 and AI-103. */
    Learner entitled() {
        Learner learner = Learner.registered();
        entitle(learner);
        return learner;
    }

    /** Lets somebody sit every mode of AI-102 and AI-103. */
    void entitle(Learner learner) {
        ObjectNode grant = Json.object().put("accountId", learner.accountId().toString()).put("family", "azure-ai-engineer")
                .put("reason", "system test");
        operator.post("/v1/operator/entitlements").json(grant).send().expect(201);
        for (PublishedExam exam : PublishedExam.all()) {
            await("the entitlement").atMost(SOON).until(
                    () -> Sitting.ask(learner, Sitting.wish(exam.code(), "missed")).status(), status -> status != 403);
        }
    }
}
