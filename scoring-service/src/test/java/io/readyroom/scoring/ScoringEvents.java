package io.readyroom.scoring;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;

import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.scoring.submission.SubmissionMother;
import io.restassured.path.json.JsonPath;

/** What the neighbours of the service would do, over the real broker. */
public final class ScoringEvents {

    private ScoringEvents() {
    }

    /** question-service publishes the keys of all questions that offer a, b and c: b is right. */
    public static void publishChoiceKeys(SubmissionMother session) {
        for (int position = 1; position <= session.questions(); position++) {
            publishKey(session.version(position), "single_choice", "{\"choice\": \"b\"}");
        }
    }

    public static void publishKey(UUID version, String type, String key) {
        publishKeyEvent(version, SubmissionMother.answerKeyChanged(version, type, key));
    }

    public static void publishKeyEvent(UUID version, String data) {
        KafkaRecords.send("readyroom.answer-keys", version.toString(), "AnswerKeyChanged", version.toString(), data);
    }

    public static UUID submit(SubmissionMother session) {
        UUID event = UUID.randomUUID();
        submit(event, session);
        return event;
    }

    public static void submit(UUID event, SubmissionMother session) {
        String id = session.sessionId().toString();
        KafkaRecords.send(event, "readyroom.exam-sessions", id, "ExamSessionSubmitted", id, session.json());
    }

    public static void claim(UUID guest, UUID account) {
        KafkaRecords.send("readyroom.accounts", guest.toString(), "GuestClaimed", guest.toString(), """
                {"aggregateVersion": 2, "accountId": "%s", "guestId": "%s", "claimedAt": "2026-11-23T19:00:00Z"}"""
                .formatted(account, guest));
    }

    /** user-service tells that an account is gone; back when this service has answered. */
    public static void erase(UUID account) {
        KafkaRecords.send("readyroom.accounts", account.toString(), "AccountErased", account.toString(), EventContracts
                .example("accounts", "AccountErased").replace("019aa1c4-5b2e-7c31-9d55-6f0f0c2a7b10", account.toString()));
        KafkaRecords.await("readyroom.erasures", message -> account.toString().equals(message.key()));
    }

    public static int resultStatus(UUID session, String token) {
        return given().auth().oauth2(token).get("/v1/exam-sessions/{id}/result", session).statusCode();
    }

    public static JsonPath awaitResult(UUID session, UUID learner) {
        awaitStatus(session, learner, 200);
        return given().auth().oauth2(TestTokens.learner(learner)).get("/v1/exam-sessions/{id}/result", session).jsonPath();
    }

    public static void awaitStatus(UUID session, UUID learner, int status) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50))
                .until(() -> resultStatus(session, TestTokens.learner(learner)) == status);
    }
}
