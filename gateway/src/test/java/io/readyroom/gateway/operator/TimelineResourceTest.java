package io.readyroom.gateway.operator;

import static io.readyroom.gateway.operator.TimelineMother.SCORED_EVENT;
import static io.readyroom.gateway.operator.TimelineMother.SUBMITTED_EVENT;
import static io.readyroom.gateway.operator.TimelineMother.entry;
import static io.readyroom.gateway.operator.TimelineMother.event;
import static io.readyroom.gateway.operator.TimelineMother.graded;
import static io.readyroom.gateway.operator.TimelineMother.part;
import static io.readyroom.gateway.operator.TimelineMother.submitted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.ReadyroomTestResource;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(ReadyroomTestResource.class)
class TimelineResourceTest {

    private static final String TAKEN = "/v1/operator/events/taken";

    private final StubUpstream exam = StubUpstream.of("exam-service");
    private final StubUpstream scoring = StubUpstream.of("scoring-service");
    private final UUID session = UUID.randomUUID();
    private final String path = "/v1/operator/sessions/" + session + "/timeline";

    @BeforeEach
    void sit() {
        exam.reset();
        scoring.reset();
        exam.answer("GET", path, 200, part("exam-service", "09:40:00", entry("09:00:00", "started", ""),
                entry("09:10:00", "saved", "\"position\":1"), submitted("09:30:00"),
                event(SUBMITTED_EVENT, "ExamSessionSubmitted", "09:30:00", "09:30:00.100")));
        scoring.answer("GET", path, 200, part("scoring-service", "09:40:00", entry("09:30:00.300", "received", ""),
                graded("09:30:00.400", 1, true), event(SCORED_EVENT, "ExamScored", "09:30:00.450", "09:30:00.500")));
        exam.answer("GET", TAKEN, 200, taken("exam-service", SCORED_EVENT, "09:30:00.600"));
        scoring.answer("GET", TAKEN, 200, taken("scoring-service", SUBMITTED_EVENT, "09:30:00.250"));
    }

    /**
     * Nobody knows both ends of an event's way: which service took which event is matched here. Parts behind each other would
     * show the result before the submission was taken.
     */
    @Test
    void putsWhatAllServicesKnowInOrderAndFollowsEventsFromOneToTheNext() {
        timeline("operator").statusCode(200)
                .body("sessionId", equalTo(session.toString())).body("missing", empty())
                .body("summary", equalTo(
                        "Submitted by the learner at 2026-11-27T09:30:00Z, scored 0.4 s later, revision 1 is current."))
                .body("entries.kind", contains("started", "saved", "submitted", "event", "taken", "received", "graded", "event",
                        "taken"))
                .body("entries[4].service", equalTo("scoring-service")).body("entries[4].tookMs", equalTo(150))
                .body("entries[4].durationMs", equalTo(250))
                .body("entries[4].sentence", equalTo("scoring-service took ExamSessionSubmitted."))
                .body("entries[4].detail.partition", equalTo(3)).body("entries[4].detail.offset", equalTo(17))
                .body("entries[8].service", equalTo("exam-service")).body("entries[1].durationMs", equalTo(600_000));
        assertThat(scoring.requests()).filteredOn(asked -> asked.path().equals(TAKEN)).singleElement()
                .satisfies(asked -> assertThat(asked.query()).contains(SUBMITTED_EVENT, SCORED_EVENT));
        assertThat(exam.requests()).allSatisfy(asked -> assertThat(asked.header("Authorization"))
                .hasValueSatisfying(sent -> assertThat(sent).startsWith("Bearer ")));
    }

    /** It is looked at when something is down. */
    @Test
    void showsTheRestWhenAServiceIsDown() {
        scoring.answer("GET", path, 500, "{}");
        timeline("operator").statusCode(200).body("missing", contains("scoring-service"))
                .body("entries.service", contains("exam-service", "exam-service", "exam-service", "exam-service"))
                .body("summary", containsString("scoring-service does not answer"));
        sit();
        exam.answer("GET", path, 503, "{}");
        timeline("operator").statusCode(200).body("missing", contains("exam-service"))
                .body("summary", startsWith("exam-service does not answer. Scored at"));
        sit();
        scoring.answer("GET", TAKEN, 500, "{}");
        timeline("operator").statusCode(200).body("missing", contains("scoring-service")).body("entries", hasSize(8));
    }

    /** To know nothing of a session is an answer: a stub would call the service missing. */
    @Test
    void saysThatScoringServiceHasNotReceivedIt() {
        scoring.answer("GET", path, 404, "{\"type\":\"urn:readyroom:problem:not-found\",\"status\":404}");
        scoring.answer("GET", TAKEN, 200, "{\"service\":\"scoring-service\",\"items\":[]}");
        timeline("operator").statusCode(200).body("missing", empty())
                .body("summary", containsString("scoring-service has not received it; it was sent at"));
    }

    @Test
    void isNotFoundWhenNobodyKnowsTheSession() {
        for (StubUpstream service : new StubUpstream[] { exam, scoring }) {
            service.answer("GET", path, 404, "{\"type\":\"urn:readyroom:problem:not-found\",\"status\":404}");
        }
        problem(timeline("operator"), 404, "not-found");
        scoring.answer("GET", path, 500, "{}");
        problem(timeline("operator"), 404, "not-found");
        exam.answer("GET", path, 500, "{}");
        problem(timeline("operator"), 503, "unavailable");
    }

    @Test
    void isForOperators() {
        for (String role : new String[] { "learner", "guest", "author", "reviewer", "partner" }) {
            problem(timeline(role), 403, "forbidden");
        }
        String candidate = TestTokens.candidate(UUID.randomUUID(), UUID.randomUUID(), session);
        problem(given().auth().oauth2(candidate).get(path).then(), 403, "forbidden");
        problem(given().get(path).then(), 401, "not-authenticated");
        assertThat(exam.requests()).isEmpty();
        timeline("admin").statusCode(200);
    }

    private ValidatableResponse timeline(String role) {
        return given().auth().oauth2(TestTokens.with(UUID.randomUUID(), role)).get(path).then();
    }

    private static String taken(String service, String event, String time) {
        return """
                {"service":"%s","items":[{"eventId":"%s","receivedAt":"2026-11-27T%sZ"}]}""".formatted(service, event, time);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status).body("type", equalTo("urn:readyroom:problem:" + slug));
    }
}
