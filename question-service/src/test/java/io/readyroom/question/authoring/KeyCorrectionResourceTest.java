package io.readyroom.question.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.question.Desk;
import io.readyroom.question.DocumentMother;
import io.readyroom.question.ErrataPages;
import io.readyroom.question.Service;
import io.readyroom.question.content.QuestionType;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Corrections and voids: revisions of the key that learners can read about. */
@QuarkusTest
class KeyCorrectionResourceTest {

    private static final String CORRECTION = "{\"key\":{\"choice\":\"%s\"},\"reason\":\"The vendor changed the limit: %s.\"}";
    private static final String VOID = "{\"void\":true,\"reason\":\"No option is right any more.\"}";

    private final Desk reviewer = Desk.reviewer();

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @AfterEach
    void settle() {
        Service.refreshContent();
    }

    /** The version stays, the key gets revisions, and whoever has graded with the old one hears of all of them. */
    @Test
    void addsRevisionsThatLearnersReadAndGradersHearOf() {
        Desk.Version version = Desk.published(DocumentMother.singleChoice());
        String versionId = Desk.versionId(version);
        String reason = UUID.randomUUID().toString();

        reviewer.correctKey(version.question(), CORRECTION.formatted("c", reason)).then().statusCode(201)
                .body("revision", equalTo(2), "voided", equalTo(false), "questionVersionId", equalTo(versionId));
        reviewer.correctKey(version.question(), VOID).then().statusCode(201).body("revision", equalTo(3), "voided",
                equalTo(true));

        reviewer.read(version).then().body("question.key.choice", equalTo("c"), "keyRevision", equalTo(3), "voided",
                equalTo(true), "versionId", equalTo(versionId));
        assertErrata(versionId, reason);
        ConsumerRecord<String, byte[]> event = KafkaRecords.await("readyroom.answer-keys", candidate -> candidate.key()
                .equals(versionId) && JsonPath.from(KafkaRecords.data(candidate)).getInt("aggregateVersion") == 3);
        EventContracts.assertValid("answer-keys", "AnswerKeyChanged", KafkaRecords.data(event));
        JsonPath keys = JsonPath.from(KafkaRecords.data(event));
        assertThat(keys.getList("revisions.key.choice")).containsExactly("a", "c", "c");
        assertThat(keys.getList("revisions.voided")).containsExactly(false, false, true);
        assertThat(keys.getString("revisions[1].reason")).contains(reason);
    }

    private static void assertErrata(String versionId, String reason) {
        JsonPath errata = ErrataPages.all("ai-102");
        assertThat(errata.<Integer> getList("items.findAll { it.questionVersionId == '" + versionId + "' }.revision"))
                .containsExactly(2, 3);
        assertThat(errata.<Boolean> getList("items.findAll { it.questionVersionId == '" + versionId + "' }.voided"))
                .containsExactly(false, true);
        assertThat(errata.getString("items.find { it.questionVersionId == '" + versionId + "' }.reason")).contains(reason);
        assertThat(errata.prettify()).doesNotContain("\"choice\"");
        RestAssured.get("/v1/exams/ai-103/errata?limit=100").then().body(
                "items.questionVersionId.contains('" + versionId + "')",
                equalTo(false));
    }

    @Test
    void takesOnlyAKeyThatFitsAndChangesSomething() {
        Desk.Version version = Desk.published(DocumentMother.singleChoice());
        reviewer.correctKey(version.question(), CORRECTION.formatted("z", "x")).then().statusCode(422)
                .body("type", equalTo("urn:readyroom:problem:invalid-question")).body("errors.field", hasItem("key"));
        reviewer.correctKey(version.question(), CORRECTION.formatted("a", "x")).then().statusCode(409);
        reviewer.correctKey(version.question(), "{\"reason\":\"Nothing is said here.\"}").then().statusCode(400);
        reviewer.correctKey(version.question(), "{\"key\":{\"choice\":\"b\"},\"void\":true,\"reason\":\"Both at once.\"}")
                .then()
                .statusCode(400);
        reviewer.correctKey(version.question(), "{\"void\":true,\"reason\":\"Short.\"}").then().statusCode(400)
                .body("errors.field", hasItem("reason"));
        reviewer.correctKey(UUID.randomUUID().toString(), VOID).then().statusCode(404);
        Desk.author().correctKey(version.question(), VOID).then().statusCode(403);
        reviewer.correctKey(version.question(), VOID).then().statusCode(201);
        reviewer.correctKey(version.question(), VOID).then().statusCode(409);
        // A void can be taken back, with the key that it had.
        reviewer.correctKey(version.question(), CORRECTION.formatted("a", "x")).then().statusCode(201)
                .body("revision", equalTo(3), "voided", equalTo(false));
    }

    /** Everybody who has sat the question would hear of a correction that changes nothing. */
    @Test
    void refusesTheSameKeyInAnotherOrder() {
        Desk.Version version = Desk.published(DocumentMother.of(QuestionType.MULTIPLE_RESPONSE));
        List<String> choices = new ArrayList<>(reviewer.read(version).<List<String>> path("question.key.choices"));
        Collections.reverse(choices);
        String reversed = "{\"key\":{\"choices\":[\"" + String.join("\",\"", choices)
                + "\"]},\"reason\":\"Only the order differs.\"}";
        reviewer.correctKey(version.question(), reversed).then().statusCode(409)
                .body("type", equalTo("urn:readyroom:problem:wrong-state"));
    }

    @Test
    void correctsOncePerIdempotencyKey() {
        Desk.Version version = Desk.published(DocumentMother.singleChoice());
        String path = "/v1/authoring/questions/" + version.question() + "/key-corrections";
        String key = UUID.randomUUID().toString();
        Response first = reviewer.request().header(IdempotencyHeader.NAME, key).body(VOID).post(path);
        Response second = reviewer.request().header(IdempotencyHeader.NAME, key).body(VOID).post(path);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(Service.count("SELECT max(revision) FROM answer_key WHERE question_version_id = '"
                + Desk.versionId(version) + "'")).isEqualTo(2);
    }

    /** A successor that was begun before would bring the wrong key back. */
    @Test
    void correctsTheKeyThatAnOpenSuccessorTookOver() {
        Desk author = Desk.author();
        Desk.Version first = Desk.published(DocumentMother.singleChoice());
        author.next(first.question(), "cosmetic").then().statusCode(201);
        Desk.Version next = new Desk.Version(first.question(), 2);
        String before = author.etag(next);

        reviewer.correctKey(first.question(), CORRECTION.formatted("c", "again")).then().statusCode(201);

        author.read(next).then().body("question.key.choice", equalTo("c"));
        author.step(next, "submit", before).then().statusCode(412);
        Desk.publish(author, next);
        reviewer.read(next).then().body("question.key.choice", equalTo("c"));
    }

    /** What its author wrote is not overruled. */
    @Test
    void leavesAnotherKeyOfAnOpenSuccessorAlone() {
        Desk author = Desk.author();
        Desk.Version first = Desk.published(DocumentMother.singleChoice());
        author.next(first.question(), "substantive").then().statusCode(201);
        Desk.Version next = new Desk.Version(first.question(), 2);
        ObjectNode document = DocumentMother.singleChoice();
        ((ObjectNode) document.get("key")).put("choice", "b");
        author.edit(next, document).then().statusCode(200);

        reviewer.correctKey(first.question(), CORRECTION.formatted("c", "once more")).then().statusCode(201);

        author.read(next).then().body("question.key.choice", equalTo("b"));
    }

    /** Sessions that had the old version are graded by its own key. */
    @Test
    void correctsARetiredVersionByItsNumber() {
        Desk author = Desk.author();
        Desk.Version first = Desk.published(DocumentMother.singleChoice());
        author.next(first.question(), "cosmetic").then().statusCode(201);
        Desk.publish(author, new Desk.Version(first.question(), 2));
        reviewer.correctKey(first.question(), "{\"key\":{\"choice\":\"d\"},\"version\":1,\"reason\":\"It was wrong then.\"}")
                .then()
                .statusCode(201).body("version", equalTo(1));
        reviewer.read(first).then().body("question.key.choice", equalTo("d"));
        reviewer.read(new Desk.Version(first.question(), 2)).then().body("question.key.choice", equalTo("a"));
    }
}
