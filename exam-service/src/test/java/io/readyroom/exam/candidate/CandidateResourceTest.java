package io.readyroom.exam.candidate;

import static io.readyroom.exam.AssignmentMother.CANDIDATES;
import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.AssignmentMother;
import io.readyroom.exam.Stored;
import io.restassured.response.Response;

/** Promise: a candidate is one person to one organisation, whatever ids others use. */
@QuarkusTest
class CandidateResourceTest {

    private AssignmentMother partner;

    @BeforeEach
    void install() {
        partner = AssignmentMother.install();
    }

    @Test
    void isAddedOnceAndThenChanged() {
        String id = put("{\"externalId\":\"e-1\",\"displayName\":\"Wanda\",\"group\":\"A\"}").then().statusCode(201)
                .body("externalId", equalTo("e-1")).extract().path("id");
        put("{\"externalId\":\"e-1\",\"group\":\"B\"}").then().statusCode(200).body("id", equalTo(id))
                .body("displayName", equalTo("Wanda")).body("group", equalTo("B"));
        partner.request().get(CANDIDATES + "/e-1").then().statusCode(200).body("id", equalTo(id)).body("group", equalTo("B"));
        assertThat(Stored.count("candidate WHERE organisation_id = '" + partner.organisation() + "'")).isEqualTo(1);
    }

    @Test
    void isAnotherOneToOthersAndInTestData() {
        String id = put("{\"externalId\":\"e-1\"}").path("id");
        for (AssignmentMother other : List.of(AssignmentMother.install(), partner.forTestData())) {
            assertProblem(other.request().get(CANDIDATES + "/e-1"), 404, "not-found");
            assertThat(other.candidate("e-1")).isNotEqualTo(id);
        }
        partner.forTestData().request().get(CANDIDATES + "/e-1").then().body("livemode", equalTo(false));
    }

    @Test
    void isListedByGroupTheNewestFirst() {
        put("{\"externalId\":\"e-1\",\"group\":\"A\"}");
        put("{\"externalId\":\"e-2\",\"group\":\"B\"}");
        put("{\"externalId\":\"e-3\",\"group\":\"A\"}");
        partner.request().get(CANDIDATES + "?group=A").then().body("items.externalId", equalTo(List.of("e-3", "e-1")));
        String cursor = partner.request().get(CANDIDATES + "?limit=2").then()
                .body("items.externalId", equalTo(List.of("e-3", "e-2"))).extract().path("nextCursor");
        partner.request().get(CANDIDATES + "?cursor=" + cursor).then().body("items.externalId", equalTo(List.of("e-1")))
                .body("nextCursor", nullValue());
    }

    @Test
    void needsAnIdThatCanBeWritten() {
        assertProblem(put("{\"externalId\":\" \"}"), 400, "invalid-request").body("errors.field", hasItem("externalId"));
        assertProblem(put("{\"externalId\":\"a\\nb\"}"), 400, "invalid-request").body("errors.field", hasItem("externalId"));
        assertProblem(put("{\"externalId\":\"e-1\",\"email\":\"x\"}"), 400, "invalid-request").body("errors.field",
                hasItem("email"));
    }

    private Response put(String body) {
        return partner.request().body(body).post(CANDIDATES);
    }
}
