package io.readyroom.exam.launch.redemption;

import static io.readyroom.exam.AssignmentMother.ASSIGNMENTS;
import static io.readyroom.exam.AssignmentMother.open;
import static io.readyroom.exam.AssignmentMother.redeem;
import static io.readyroom.exam.AssignmentMother.window;
import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.AssignmentMother;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * Promise: a link lets one candidate into one session, on the assignment's terms, and nobody is locked out by a lost answer.
 */
@QuarkusTest
class RedemptionResourceTest {

    private static final Learner NOBODY = Learner.guest();

    private AssignmentMother partner;
    private String candidate;

    @BeforeEach
    void install() {
        partner = AssignmentMother.install();
        candidate = partner.candidate("e-1");
    }

    @Test
    void startsASessionOnTheAssignmentsTerms() {
        String assignment = partner
                .assign(open("\"timeFactor\":1.5,\"group\":\"A\",\"returnUrl\":\"https://academy.example\""));
        Response entered = redeem(partner.link("e-1", assignment));
        String session = entered.then().statusCode(200).body("expiresIn", equalTo(600)).body("title", equalTo("Autumn"))
                .body("returnUrl", equalTo("https://academy.example")).extract().path("sessionId");
        Response seen = inside(entered).get("/" + session);
        seen.then().statusCode(200).body("status", equalTo("open")).body("exam", equalTo("ai-102"));
        assertThat(Duration.between(Instant.parse(seen.path("startedAt")), Instant.parse(seen.path("deadlineAt"))))
                .isEqualTo(Duration.ofMinutes(105));
        assertThat(Stored.count("exam_session WHERE id = '" + session + "' AND learner_id = '" + candidate
                + "' AND organisation_id = '" + partner.organisation() + "' AND assignment_id = '" + assignment
                + "' AND group_name = 'A' AND livemode")).isEqualTo(1);
        JsonPath event = JsonPath.from(KafkaRecords.data(KafkaRecords.await(Topics.EXAM_SESSIONS,
                message -> session.equals(message.key()))));
        assertThat(event.getString("assignmentId")).isEqualTo(assignment);
        assertThat(event.getString("organisationId")).isEqualTo(partner.organisation().toString());
    }

    /** A token that opens more than the one session would open what other links opened for the same candidate. */
    @Test
    void opensThatSessionOnly() {
        Response entered = redeem(partner.link("e-1", partner.assign(open(""))));
        String other = partner.enter("e-1", partner.assign(open("")));
        Learner inside = inside(entered);
        assertProblem(inside.get("/" + other), 404, "not-found");
        assertProblem(inside.submit(other), 404, "not-found");
        assertProblem(inside.post("/" + other + "/token"), 404, "not-found");
        assertProblem(inside.get(""), 403, "forbidden");
        assertProblem(inside.request().get(ASSIGNMENTS), 403, "forbidden");
        inside.save(entered.path("sessionId"), 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
    }

    @Test
    void answersALostAnswerAgainForAMinuteAndThenNoMore() {
        String link = partner.link("e-1", partner.assign(open("\"attempts\":2")));
        String session = redeem(link).path("sessionId");
        redeem(link).then().statusCode(200).body("sessionId", equalTo(session));
        Stored.change("UPDATE launch SET spent_at = spent_at - interval '61 s' WHERE session_id = '" + session + "'");
        assertProblem(redeem(link), 410, "launch-spent");
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void isTooOldAfterFiveMinutes() {
        String assignment = partner.assign(open(""));
        Response made = partner.launch("e-1", assignment);
        assertThat(Duration.between(Instant.now(), Instant.parse(made.path("expiresAt")))).isBetween(Duration.ofMinutes(4),
                Duration.ofMinutes(6));
        made.then().body("url", startsWith("http://localhost:8080/launch#"));
        Stored.change("UPDATE launch SET expires_at = clock_timestamp() WHERE assignment_id = '" + assignment + "'");
        String url = made.path("url");
        assertProblem(redeem(url.substring(url.indexOf('#') + 1)), 410, "launch-expired");
        assertProblem(redeem("something-else"), 404, "not-found");
        assertProblem(redeem(""), 400, "invalid-request");
        assertThat(sessions()).isZero();
    }

    @Test
    void keepsOnlyAHash() {
        String link = partner.link("e-1", partner.assign(open("")));
        assertThat(Stored.count("launch WHERE encode(token_hash, 'escape') LIKE '%" + link + "%'")).isZero();
    }

    @Test
    void goesOnInTheSessionThatRunsEvenWhenTheAssignmentWasClosed() {
        String assignment = partner.assign(open(""));
        Response first = redeem(partner.link("e-1", assignment));
        String link = partner.link("e-1", assignment);
        partner.request().post(ASSIGNMENTS + "/" + assignment + "/close").then().statusCode(200);
        redeem(link).then().statusCode(200).body("sessionId", equalTo(first.path("sessionId")));
        partner.launch("e-1", assignment).then().statusCode(201);
        inside(first).submit(first.path("sessionId")).then().statusCode(202);
        assertProblem(partner.launch("e-1", assignment), 409, "assignment-closed").body("closesAt", notNullValue());
    }

    @Test
    void countsAttempts() {
        String assignment = partner.assign(open("\"attempts\":2"));
        String spare = partner.link("e-1", assignment);
        for (int attempt = 1; attempt <= 2; attempt++) {
            Response entered = redeem(partner.link("e-1", assignment));
            inside(entered).submit(entered.path("sessionId")).then().statusCode(202);
        }
        assertProblem(partner.launch("e-1", assignment), 409, "attempts-used").body("attempts", equalTo(2))
                .body("used", equalTo(2));
        assertProblem(redeem(spare), 409, "attempts-used");
        partner.candidate("e-2");
        partner.enter("e-2", assignment);
        assertThat(sessions()).isEqualTo(2);
    }

    @Test
    void letsNobodyInBeforeOrAfter() {
        String later = partner.assign(window(Duration.ofMinutes(3), Duration.ofHours(2), ""));
        String link = partner.link("e-1", later);
        assertProblem(redeem(link), 409, "assignment-not-open").body("opensAt", notNullValue());
        Stored.change("UPDATE assignment SET opens_at = clock_timestamp() WHERE id = '" + later + "'");
        redeem(link).then().statusCode(200);
        String muchLater = partner.assign(window(Duration.ofHours(1), Duration.ofHours(2), ""));
        assertProblem(partner.launch("e-1", muchLater), 409, "assignment-not-open");
        String over = partner.assign(open(""));
        String late = partner.link("e-1", over);
        Stored.change("UPDATE assignment SET closes_at = clock_timestamp() WHERE id = '" + over + "'");
        assertProblem(redeem(late), 409, "assignment-closed").body("closesAt", notNullValue());
    }

    @Test
    void asksForWhatHasToBeHandedInBefore() {
        String before = partner.assign(open(""));
        String after = partner.assign(open("\"prerequisites\":[\"" + before + "\"]"));
        assertProblem(partner.launch("e-1", after), 409, "prerequisite-missing").body("assignments", equalTo(List.of(before)));
        Response first = redeem(partner.link("e-1", before));
        assertProblem(partner.launch("e-1", after), 409, "prerequisite-missing");
        inside(first).submit(first.path("sessionId")).then().statusCode(202);
        partner.enter("e-1", after);
    }

    /** Each would start a session of its own, and all but one would be told that the attempts are used. */
    @Test
    void startsOneSessionForManyAtOnce() {
        String assignment = partner.assign(open(""));
        String one = partner.link("e-1", assignment);
        List<String> links = Stream.concat(Stream.generate(() -> one).limit(5),
                IntStream.range(0, 5).mapToObj(i -> partner.link("e-1", assignment))).toList();
        Set<String> entered = new HashSet<>(links.stream()
                .map(link -> CompletableFuture.supplyAsync(() -> redeem(link))).toList().stream()
                .map(call -> call.join().then().statusCode(200).extract().<String> path("sessionId")).toList());
        assertThat(entered).hasSize(1);
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void leadsIntoTheSameSessionWhenTheTokenCouldNotBeHad() {
        String link = partner.link("e-1", partner.assign(open("")));
        StubUpstream.of("user-service").answer("POST", "/internal/session-tokens", 503, "{}");
        assertProblem(redeem(link), 503, "unavailable");
        assertThat(sessions()).isEqualTo(1);
        AssignmentMother.letUserServiceIssueTokens();
        redeem(link).then().statusCode(200);
        assertThat(sessions()).isEqualTo(1);
    }

    /** Spent before there is a session, the link would lock out whoever had a bad minute. */
    @Test
    void isNotSpentBeforeThereIsASession() {
        String assignment = partner.assign(open(""));
        String link = partner.link("e-1", assignment);
        StubUpstream questions = FormMother.install();
        questions.answer("POST", "/internal/forms", 500, "{}");
        assertProblem(redeem(link), 503, "unavailable");
        Stored.change("UPDATE launch SET spent_at = spent_at - interval '2 min' WHERE assignment_id = '" + assignment + "'");
        FormMother.install();
        redeem(link).then().statusCode(200);
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void givesTheNextTokenUntilAnHourAfterTheEnd() {
        Response entered = redeem(partner.link("e-1", partner.assign(open(""))));
        String session = entered.path("sessionId");
        inside(entered).post("/" + session + "/token").then().statusCode(200).body("accessToken", notNullValue())
                .body("expiresIn", equalTo(600));
        inside(entered).submit(session).then().statusCode(202);
        inside(entered).post("/" + session + "/token").then().statusCode(200);
        Stored.change("UPDATE exam_session SET submitted_at = submitted_at - interval '61 min' WHERE id = '" + session + "'");
        assertProblem(inside(entered).post("/" + session + "/token"), 409, "session-closed");
        assertProblem(NOBODY.post("/" + session + "/token"), 403, "forbidden");
        UUID stranger = UUID.randomUUID();
        assertProblem(new Learner(stranger, TestTokens.candidate(stranger, partner.organisation(), UUID.fromString(session)))
                .post("/" + session + "/token"), 404, "not-found");
    }

    @Test
    void keepsTestDataApart() {
        AssignmentMother test = partner.forTestData();
        String assignment = test.assign(open(""));
        assertProblem(partner.launch("e-1", assignment), 404, "not-found");
        assertProblem(test.launch("e-1", assignment), 404, "not-found");
        test.candidate("e-1");
        String session = test.enter("e-1", assignment);
        assertThat(Stored.count("exam_session WHERE id = '" + session + "' AND NOT livemode")).isEqualTo(1);
        assertThat(StubUpstream.of("user-service").requests()).anySatisfy(asked -> assertThat(asked.body())
                .contains("\"livemode\":false").contains(session).contains(partner.organisation().toString()));
        assertProblem(AssignmentMother.install().launch("e-1", assignment), 404, "not-found");
    }

    @Test
    void isSeenByTheOrganisationAttemptByAttempt() {
        String assignment = partner.assign(open("\"attempts\":2"));
        Response first = redeem(partner.link("e-1", assignment));
        inside(first).submit(first.path("sessionId")).then().statusCode(202);
        String second = partner.enter("e-1", assignment);
        String path = ASSIGNMENTS + "/" + assignment + "/attempts";
        partner.request().get(path).then().statusCode(200).body("items.externalId", equalTo(List.of("e-1", "e-1")))
                .body("items.attempt", equalTo(List.of(1, 2)))
                .body("items.sessionId", equalTo(List.of(first.path("sessionId"), second)))
                .body("items.status", equalTo(List.of("submitted", "open")))
                .body("items[0].submittedAt", notNullValue()).body("items[1].startedAt", notNullValue());
        Stored.change("UPDATE exam_session SET measured = false WHERE id = '" + second + "'");
        partner.request().get(path).then().body("items.measured", equalTo(List.of(true, false)));
        String cursor = partner.request().get(path + "?limit=1").then().body("items.attempt", equalTo(List.of(1))).extract()
                .path("nextCursor");
        partner.request().get(path + "?cursor=" + cursor).then().body("items.attempt", equalTo(List.of(2)));
        assertProblem(partner.request().get(path + "?cursor=nonsense"), 400, "invalid-request");
    }

    private Learner inside(Response entered) {
        return new Learner(UUID.fromString(candidate), entered.path("accessToken"));
    }

    private long sessions() {
        return Stored.count("exam_session WHERE learner_id = '" + candidate + "'");
    }
}
