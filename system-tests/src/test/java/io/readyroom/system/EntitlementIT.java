package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Simulations are for those who are entitled to them, and an operator can entitle somebody by hand. */
@ExtendWith(SharedSystem.class)
class EntitlementIT {

    private static final String FAMILY = "azure-ai-engineer";

    private final Learner learner = Learner.registered();

    /** A stub would let everybody in, or say no without a way forward. */
    @Test
    void namesTheProductThatWouldHelp() {
        JsonNode problem = start(learner).problem(403, "not-entitled").json();
        assertThat(problem.path("product").path("code").asText()).isEqualTo("lifetime-azure-ai-engineer");
        assertThat(problem.path("detail").asText()).contains(problem.path("product").path("name").asText());
        assertThat(learner.get("/v1/exam-sessions").send().expect(200).json().path("items")).isEmpty();
    }

    /** A stub would go on refusing, or open the way for everybody. */
    @Test
    void letsInWhomAnOperatorEntitles() {
        start(learner).problem(403, "not-entitled");
        JsonNode granted = grant(Learner.demo("operator")).expect(201).json();
        assertThat(granted.path("status").asText()).isEqualTo("active");
        Answer after = await("the entitlement to arrive").atMost(Duration.ofSeconds(10))
                .until(() -> start(learner), answer -> answer.status() != 403);
        assertThat(after.expect(201).json().path("mode").asText()).isEqualTo("exam");
        JsonNode own = learner.get("/v1/me/entitlements").send().expect(200).json();
        assertThat(Json.texts(own.path("items"), "family")).containsExactly(FAMILY);
        await("the event").atMost(Duration.ofSeconds(10)).until(() -> !Topic.events("readyroom.entitlements",
                granted.path("entitlementId").asText(), "EntitlementChanged").isEmpty());
        start(Learner.registered()).problem(403, "not-entitled");
    }

    @Test
    void letsOnlyOperatorsEntitle() {
        grant(learner).problem(403, "forbidden");
        grant(Learner.guest()).problem(403, "forbidden");
        start(learner).problem(403, "not-entitled");
    }

    private Answer grant(Learner grantor) {
        ObjectNode grant = Json.object().put("accountId", learner.accountId().toString()).put("family", FAMILY)
                .put("reason", "system test");
        return grantor.post("/v1/operator/entitlements").json(grant).send();
    }

    private static Answer start(Learner learner) {
        return Sitting.ask(learner, Sitting.wish("ai-102", "exam"));
    }
}
