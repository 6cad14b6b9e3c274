package io.readyroom.user;

import static io.readyroom.user.People.as;
import static io.readyroom.user.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
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
class AccommodationResourceTest {

    private static final String REASON = "an attest of the 3rd of November";

    private Tokens operator;

    @BeforeEach
    void logIn() {
        operator = People.demo("operator");
    }

    /** A stub would count each kind of event by itself, or leave the reason in one of the places where it is seen for good. */
    @Test
    void givesMoreTimeAndTellsEverybodyHowMuchButNotWhy() {
        Tokens learner = People.learner();
        String tag = read(learner.account()).then().statusCode(200)
                .body("timeFactor", equalTo(1), "extraMinutes", equalTo(0), "history", empty()).extract().header("ETag");
        String next = set(operator, learner.account(), tag, Map.of("timeFactor", 1.5, "reason", REASON)).then().statusCode(200)
                .body("timeFactor", equalTo(1.5f), "extraMinutes", equalTo(0), "history.size()", equalTo(1)).extract()
                .header("ETag");
        set(operator, learner.account(), next, Map.of("extraMinutes", 30, "reason", "instead")).then().statusCode(200)
                .body("timeFactor", equalTo(1), "extraMinutes", equalTo(30))
                .body("history.reason", contains("instead", REASON))
                .body("history.setBy", contains(operator.account().toString(), operator.account().toString()));

        var events = KafkaRecords.awaitCount(Topics.ACCOUNTS, m -> learner.account().toString().equals(m.key()), 3);
        assertThat(events.stream().map(KafkaRecords::type))
                .containsExactly("AccountRegistered", "AccommodationChanged", "AccommodationChanged");
        List<Integer> versions = events.stream().map(e -> JsonPath.from(KafkaRecords.data(e)).getInt("aggregateVersion"))
                .toList();
        assertThat(versions).isSorted().doesNotHaveDuplicates();
        events.forEach(event -> EventContracts.assertValid("accounts", KafkaRecords.type(event), KafkaRecords.data(event)));
        assertThat(KafkaRecords.data(events.get(1))).doesNotContain("attest").contains("\"timeFactor\":1.5");
        assertThat(Database.number("SELECT count(*) FROM audit_entry WHERE CAST(detail AS text) LIKE '%attest%'")).isZero();
    }

    @Test
    void showsThePersonTheNumbersOnly() {
        Tokens learner = People.learner();
        set(operator, learner.account(), "\"v0\"", Map.of("timeFactor", 1.25, "extraMinutes", 10, "reason", REASON)).then()
                .statusCode(200);
        String me = as(learner.access()).get("/v1/me").then().statusCode(200)
                .body("timeFactor", equalTo(1.25f), "extraMinutes", equalTo(10)).extract().asString();
        assertThat(me).doesNotContain("attest");
        for (Tokens stranger : List.of(learner, People.guest(), People.demo("author"), People.demo("reviewer"))) {
            assertProblem(as(stranger.access()).get(path(learner.account())), 403, "forbidden");
            assertProblem(set(stranger, learner.account(), "\"v1\"", Map.of("reason", "x")), 403, "forbidden");
        }
    }

    @Test
    void changesOnlyWhatWasRead() {
        UUID guest = People.guest().account();
        assertProblem(set(operator, guest, null, Map.of("timeFactor", 2, "reason", REASON)), 428, "precondition-required");
        set(operator, guest, "\"v0\"", Map.of("timeFactor", 2, "reason", REASON)).then().statusCode(200);
        assertProblem(set(operator, guest, "\"v0\"", Map.of("timeFactor", 1, "reason", REASON)), 412, "precondition-failed");
        read(guest).then().body("timeFactor", equalTo(2), "history.size()", equalTo(1));
    }

    /** Setting the same again is a change: a stub whose version stays would publish two events of which one is passed over. */
    @Test
    void tellsAlsoThatTheSameWasSetAgain() {
        UUID guest = People.guest().account();
        set(operator, guest, "\"v0\"", Map.of("timeFactor", 2, "reason", "first")).then().statusCode(200);
        set(operator, guest, "\"v1\"", Map.of("timeFactor", 2, "reason", "renewed")).then().statusCode(200);
        var events = KafkaRecords.awaitCount(Topics.ACCOUNTS, m -> guest.toString().equals(m.key()), 2);
        assertThat(events.stream().map(e -> JsonPath.from(KafkaRecords.data(e)).getInt("aggregateVersion")).distinct())
                .hasSize(2);
    }

    @Test
    void writesDownWhoDidIt() {
        UUID account = People.learner().account();
        set(operator, account, "\"v0\"", Map.of("timeFactor", 1.5, "reason", REASON)).then().statusCode(200);
        Tokens admin = People.demo("admin");
        as(admin.access()).get("/v1/operator/audit?subject=" + account).then().statusCode(200)
                .body("items.action", contains("accommodation-set"), "items.actor", contains(operator.account().toString()))
                .body("items[0].detail.timeFactor", equalTo(1.5f), "items[0].client", equalTo("readyroom"));
        assertProblem(as(operator.access()).get("/v1/operator/audit"), 403, "forbidden");
        assertProblem(as(admin.access()).get("/v1/operator/audit?cursor=x"), 400, "invalid-request");
        set(operator, account, "\"v1\"", Map.of("reason", "over")).then().statusCode(200);
        String about = "/v1/operator/audit?limit=1&subject=" + account;
        String cursor = as(admin.access()).get(about).then().body("items[0].detail.timeFactor", equalTo(1)).extract()
                .path("nextCursor");
        as(admin.access()).queryParam("cursor", cursor).get(about).then().statusCode(200)
                .body("items[0].detail.timeFactor", equalTo(1.5f), "nextCursor", nullValue());
    }

    @Test
    void keepsEntriesAsTheyWereWritten() {
        UUID account = People.learner().account();
        set(operator, account, "\"v0\"", Map.of("timeFactor", 1.5, "reason", REASON)).then().statusCode(200);
        for (String change : new String[] { "DELETE FROM audit_entry", "UPDATE audit_entry SET actor = gen_random_uuid()",
                "TRUNCATE audit_entry" }) {
            assertThatThrownBy(() -> Database.update(change)).hasMessageContaining("append only");
        }
    }

    @Test
    void namesWhatIsWrong() {
        UUID account = People.guest().account();
        assertProblem(set(operator, account, "\"v0\"", Map.of("timeFactor", 4.5, "extraMinutes", 601, "reason", " ")), 400,
                "invalid-request").body("errors.field", containsInAnyOrder("timeFactor", "extraMinutes", "reason"));
        assertProblem(set(operator, account, "\"v0\"", Map.of("timeFactor", 1.125, "reason", "x")), 400, "invalid-request");
        assertProblem(set(operator, account, "\"v0\"", Map.of("timeFactor", 0.5, "reason", "x")), 400, "invalid-request");
        assertProblem(set(operator, account, "\"v0\"", Map.of("factor", 2, "reason", "x")), 400, "invalid-request")
                .body("errors.field", contains("factor"));
        assertProblem(set(operator, UUID.randomUUID(), "\"v0\"", Map.of("reason", "x")), 404, "not-found");
        assertProblem(read(UUID.randomUUID()), 404, "not-found");
    }

    private Response read(UUID account) {
        return as(operator.access()).get(path(account));
    }

    private static Response set(Tokens who, UUID account, String ifMatch, Map<String, Object> body) {
        var request = as(who.access()).contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path(account));
    }

    private static String path(UUID account) {
        return "/v1/operator/accounts/" + account + "/accommodations";
    }
}
