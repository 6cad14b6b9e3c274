package io.readyroom.user;

import static io.readyroom.user.People.as;
import static io.readyroom.user.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.user.People.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
class ClaimResourceTest {

    @Test
    void movesTheGuestAndEndsIt() {
        Tokens guest = People.guest();
        Tokens learner = People.learner();
        claim(learner, guest.access()).then().statusCode(200).body("accountId", equalTo(learner.account().toString()),
                "guestId", equalTo(guest.account().toString()));

        assertProblem(People.refresh(guest.refresh()), 401, "not-authenticated");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(
                () -> assertProblem(as(guest.access()).get("/v1/me"), 401, "not-authenticated"));
        as(People.serviceToken()).get("/internal/disabled-accounts").then().statusCode(200)
                .body("items.accountId", hasItem(guest.account().toString()));

        var events = KafkaRecords.awaitCount(Topics.ACCOUNTS, m -> guest.account().toString().equals(m.key()), 2);
        assertThat(events.stream().map(KafkaRecords::type)).isEqualTo(List.of("GuestClaimed", "AccountDisabled"));
        events.forEach(event -> EventContracts.assertValid("accounts", KafkaRecords.type(event), KafkaRecords.data(event)));
        assertThat(KafkaRecords.data(events.get(0))).contains(learner.account().toString());
    }

    @Test
    void answersTheSameWhenAskedAgainWithTheRefreshToken() {
        Tokens guest = People.guest();
        Tokens learner = People.learner();
        String first = claim(learner, guest.refresh()).then().statusCode(200).extract().asString();
        assertThat(claim(learner, guest.refresh()).then().statusCode(200).extract().asString()).isEqualTo(first);
        assertThat(KafkaRecords.awaitCount(Topics.ACCOUNTS, m -> guest.account().toString().equals(m.key()), 2)).hasSize(2);
        assertProblem(claim(People.learner(), guest.refresh()), 422, "guest-token-invalid");
    }

    @Test
    void takesOverWhatTheGuestWasEntitledTo() {
        Tokens guest = People.guest();
        Tokens learner = People.learner();
        as(People.demo("operator").access()).contentType(ContentType.JSON)
                .body(Map.of("accountId", guest.account(), "family", "azure-ai-engineer", "reason", "a test"))
                .post("/v1/operator/entitlements").then().statusCode(201);
        claim(learner, guest.access()).then().statusCode(200);
        as(learner.access()).get("/v1/me/entitlements").then().body("items.family", hasItem("azure-ai-engineer"));
        KafkaRecords.await(Topics.ENTITLEMENTS, m -> KafkaRecords.data(m).contains(learner.account().toString())
                && JsonPath.from(KafkaRecords.data(m)).getInt("aggregateVersion") == 2);
    }

    @Test
    void refusesEverythingThatIsNoGuestsToken() {
        Tokens learner = People.learner();
        Tokens other = People.learner();
        for (String token : new String[] { other.access(), other.refresh(), learner.access(), "nonsense", "a.b.c",
                People.serviceToken() }) {
            assertProblem(claim(learner, token), 422, "guest-token-invalid");
        }
        Tokens upgraded = People.guest();
        People.register(People.newEmail(), People.PASSWORD, upgraded.access()).statusCode(201);
        assertProblem(claim(learner, upgraded.access()), 422, "guest-token-invalid");
        assertProblem(claim(learner, upgraded.refresh()), 422, "guest-token-invalid");
        assertProblem(claim(People.guest(), People.guest().access()), 403, "forbidden");
        assertProblem(People.post("/v1/me/claims", Map.of("guestToken", "x")), 401, "not-authenticated");
    }

    private static Response claim(Tokens who, String guestToken) {
        return as(who.access()).contentType(ContentType.JSON).body(Map.of("guestToken", guestToken)).post("/v1/me/claims");
    }
}
