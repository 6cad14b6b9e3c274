package io.readyroom.exam.launch.redemption;

import static io.readyroom.exam.AssignmentMother.open;
import static io.readyroom.exam.AssignmentMother.redeem;
import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.AssignmentMother;
import io.readyroom.exam.DiagnosticMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.StubUpstream;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Promise: a diagnostic that was assigned asks what the answers decide, and belongs to its organisation like any session. */
@QuarkusTest
class AssignedDiagnosticResourceTest {

    private AssignmentMother partner;
    private String assignment;

    @BeforeEach
    void install() {
        partner = AssignmentMother.install();
        DiagnosticMother.install(9, 2);
        AssignmentMother.letUserServiceIssueTokens();
        partner.candidate("d-1");
        assignment = partner.assign(open("").replace("\"free\"", "\"diagnostic\""));
    }

    /** A stub would build a form ahead, or leave out who assigned it. */
    @Test
    void growsByTheAnswersAndIsHandedInForItsOrganisation() {
        Response entered = redeem(partner.link("d-1", assignment));
        String session = entered.then().statusCode(200).extract().path("sessionId");
        Learner inside = new Learner(null, entered.path("accessToken"));
        inside.get("/" + session).then().statusCode(200).body("mode", equalTo("diagnostic")).body("slots", hasSize(1));
        inside.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        inside.get("/" + session + "/next").then().statusCode(200).body("position", equalTo(2));
        inside.save(session, 2, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        inside.get("/" + session + "/next").then().statusCode(200).body("done", equalTo(true))
                .body("stop.reason", equalTo("decided"));
        JsonPath submitted = JsonPath.from(KafkaRecords.data(KafkaRecords.await(Topics.EXAM_SESSIONS,
                record -> session.equals(record.key()) && KafkaRecords.type(record).equals("ExamSessionSubmitted"))));
        assertThat(submitted.getString("assignmentId")).isEqualTo(assignment);
        assertThat(submitted.getString("organisationId")).isEqualTo(partner.organisation().toString());
        partner.request().get(AssignmentMother.ASSIGNMENTS + "/" + assignment + "/attempts").then()
                .body("items[0].sessionId", equalTo(session)).body("items[0].status", equalTo("submitted"));
        assertThat(Stored.count("prepared_form WHERE assignment_id = '" + assignment + "'")).isZero();
    }

    @Test
    void goesOnInTheSameSessionAndLeavesOutWhatWasSeen() {
        Response first = redeem(partner.link("d-1", assignment));
        String session = first.path("sessionId");
        redeem(partner.link("d-1", assignment)).then().statusCode(200).body("sessionId", equalTo(session));
        new Learner(null, first.path("accessToken")).submit(session).then().statusCode(202);
        String again = partner.assign(open("").replace("\"free\"", "\"diagnostic\""));
        Response second = redeem(partner.link("d-1", again));
        new Learner(null, second.path("accessToken")).get("/" + second.path("sessionId") + "/questions").then()
                .body("items[0].questionVersionId", equalTo(DiagnosticMother.versionId(2).toString()));
    }

    /** Stored first and chosen afterwards, an attempt would be used up without a question. */
    @Test
    void usesNoAttemptWhileTheFirstQuestionCantBeHad() {
        String link = partner.link("d-1", assignment);
        StubUpstream scoring = StubUpstream.of("scoring-service");
        scoring.answer("POST", "/internal/next-question", 503, "{}");
        assertProblem(redeem(link), 503, "unavailable");
        assertThat(Stored.count("assignment_attempt WHERE assignment_id = '" + UUID.fromString(assignment) + "'")).isZero();
        DiagnosticMother.install(9, 2);
        AssignmentMother.letUserServiceIssueTokens();
        redeem(link).then().statusCode(200);
    }
}
