package io.readyroom.user;

import static io.readyroom.user.People.as;
import static io.readyroom.user.Problems.assertProblem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.user.People.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
class MeResourceTest {

    @Test
    void changesOnlyTheVersionThatWasRead() {
        Tokens me = People.learner();
        String tag = as(me.access()).get("/v1/me").then().statusCode(200).extract().header("ETag");
        String next = rename(me, tag, Map.of("displayName", " Another Name ")).then().statusCode(200)
                .body("displayName", equalTo("Another Name")).extract().header("ETag");
        assertProblem(rename(me, tag, Map.of("displayName", "Late")), 412, "precondition-failed");
        rename(me, next, Map.of("displayName", "Third")).then().statusCode(200);
        as(me.access()).get("/v1/me").then().body("displayName", equalTo("Third"));
    }

    @Test
    void wantsToKnowWhichVersionWasRead() {
        Tokens me = People.learner();
        assertProblem(rename(me, null, Map.of("displayName", "X")), 428, "precondition-required");
        assertProblem(rename(me, "*", Map.of("displayName", "X")), 412, "precondition-failed");
        assertProblem(rename(me, "\"v99\"", Map.of("displayName", "X")), 412, "precondition-failed");
    }

    @Test
    void takesNoRoleAndNoAddressFromAClient() {
        Tokens me = People.learner();
        String tag = as(me.access()).get("/v1/me").then().extract().header("ETag");
        assertProblem(rename(me, tag, Map.of("displayName", "X", "roles", new String[] { "admin" })), 400, "invalid-request")
                .body("errors.field", contains("roles"));
        assertProblem(rename(me, tag, Map.of()), 400, "invalid-request");
    }

    private static Response rename(Tokens me, String ifMatch, Map<String, Object> body) {
        var request = as(me.access()).contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/v1/me");
    }
}
