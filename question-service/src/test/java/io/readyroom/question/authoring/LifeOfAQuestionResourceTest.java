package io.readyroom.question.authoring;

import static io.readyroom.question.Service.asService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.question.Desk;
import io.readyroom.question.DocumentMother;
import io.readyroom.question.NamedForm;
import io.readyroom.question.Service;
import io.readyroom.question.content.QuestionType;
import io.restassured.response.Response;

/** From the first draft to retirement, as authors, candidates and other services see it. */
@QuarkusTest
class LifeOfAQuestionResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Desk author = Desk.author();
    private final Desk reviewer = Desk.reviewer();

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @AfterEach
    void settle() {
        Service.refreshContent();
    }

    /** A stub that kept a document without reading it would answer it; it could not make candidates' halves and keys of it. */
    @ParameterizedTest
    @EnumSource
    void goesFromADraftToCandidatesWithoutItsKey(QuestionType type) {
        ObjectNode document = DocumentMother.of(type);
        Response created = author.create(document);
        created.then().statusCode(201).header("ETag", "\"v1.1\"")
                .header("Location", matchesPattern("/v1/authoring/questions/.+/versions/1"))
                .body("status", equalTo("draft"), "version", equalTo(1), "writtenBy", equalTo(author.account().toString()));
        Desk.Version version = new Desk.Version(created.path("questionId"), 1);
        assertThat(document(created)).isEqualTo(document.deepCopy().put("id", created.<String> path("question.id")));
        document.put("stem", document.get("stem").asText() + "\n\nTake $\\frac{1}{2}$ as given.\n");

        author.edit(version, document).then().statusCode(200).header("ETag", "\"v1.2\"");
        asService().get("/internal/question-versions?ids=" + created.path("versionId")).then().statusCode(404);
        author.step(version, "submit").then().statusCode(200).body("status", equalTo("in_review"));
        reviewer.step(version, "approve").then().statusCode(200).body("status", equalTo("published"), "keyRevision",
                equalTo(1), "voided", equalTo(false), "reviewedBy", equalTo(reviewer.account().toString()));

        assertCandidatesGet(created.path("versionId"), document);
        assertEvents(created.path("questionId"), created.path("versionId"), document);
    }

    private static void assertCandidatesGet(String versionId, ObjectNode document) {
        Response answer = asService().get("/internal/question-versions?ids=" + versionId);
        answer.then().statusCode(200).body("items[0].stem", equalTo(document.get("stem").asText()));
        assertThat(names(answer.jsonPath().get())).doesNotContain("key", "explanation", "explanations", "accepted",
                "references");
        assertThat(answer.asString()).doesNotContain(document.get("explanation").asText().strip().substring(0, 40));
        Response rationale = asService().get("/internal/rationales?ids=" + versionId);
        assertThat(rationale.<String> path("items[0].explanations.general")).isEqualTo(document.get("explanation").asText());
    }

    private static void assertEvents(String questionId, String versionId, ObjectNode document) {
        ConsumerRecord<String, byte[]> key = KafkaRecords.await("readyroom.answer-keys",
                event -> event.key().equals(versionId));
        EventContracts.assertValid("answer-keys", "AnswerKeyChanged", KafkaRecords.data(key));
        JsonNode told = json(KafkaRecords.data(key));
        ((ObjectNode) told.at("/revisions/0/key")).remove("expects");
        assertThat(told.at("/revisions/0/key")).isEqualTo(document.get("key"));
        assertThat(told.get("questionId").asText()).isEqualTo(questionId);
        ConsumerRecord<String, byte[]> changed = KafkaRecords.await("readyroom.questions",
                event -> event.key().equals(questionId));
        EventContracts.assertValid("questions", "QuestionChanged", KafkaRecords.data(changed));
        JsonNode question = json(KafkaRecords.data(changed));
        assertThat(question.get("currentVersionId").asText()).isEqualTo(versionId);
        assertThat(question.get("status").asText()).isEqualTo("published");
        assertThat(question.at("/objectiveAssignments").findValuesAsText("objective"))
                .containsExactlyElementsOf(texts(document.get("objectives")));
    }

    @Test
    void stopsBeingServedWhenItIsRetiredAndStaysReadable() {
        Desk.Version version = Desk.published(DocumentMother.singleChoice());
        Service.refreshContent();
        assertThat(form(version.question()).statusCode()).isEqualTo(200);
        assertThat(NamedForm.of(form(version.question()).asString()).<String> getList("slots.questionId"))
                .containsExactly(version.question());

        Desk.author().retire(version.question()).then().statusCode(403);
        reviewer.retire(version.question()).then().statusCode(204);

        Service.refreshContent();
        form(version.question()).then().statusCode(409).body("type", equalTo("urn:readyroom:problem:form-not-available"));
        reviewer.read(version).then().body("status", equalTo("retired"));
        asService().get("/internal/question-versions?ids=" + Desk.versionId(version)).then().statusCode(200);
        KafkaRecords.await("readyroom.questions", event -> event.key().equals(version.question())
                && json(KafkaRecords.data(event)).get("status").asText().equals("retired"));
    }

    /** What was published never changes: the next version stands beside it. */
    @Test
    void keepsThePublishedVersionWhileTheNextOneIsWrittenAndAfterwards() {
        Desk.Version first = Desk.published(DocumentMother.singleChoice());
        String before = Desk.versionId(first);
        author.next(first.question(), "substantive").then().statusCode(201).body("version", equalTo(2), "status",
                equalTo("draft"), "change", equalTo("substantive"));
        Desk.Version second = new Desk.Version(first.question(), 2);
        ObjectNode document = DocumentMother.singleChoice();
        document.put("stem", "A helpline keeps 9,000 recorded calls. Which feature of Azure Speech should it use?");
        document.putObject("key").put("choice", "b");
        author.edit(second, document).then().statusCode(200);
        asService().get("/internal/question-versions?ids=" + before).then().body("items[0].stem",
                equalTo(DocumentMother.singleChoice().get("stem").asText()));

        Desk.publish(author, second);

        asService().get("/internal/question-versions?ids=" + before).then().statusCode(200);
        reviewer.get("/v1/authoring/questions/" + first.question()).then().statusCode(200)
                .body("published", equalTo(2), "versions.status", equalTo(List.of("retired", "published")));
        assertThat(reviewer.read(first).<String> path("question.key.choice")).isEqualTo("a");
        assertThat(reviewer.read(second).<String> path("question.key.choice")).isEqualTo("b");
    }

    /** Statistics are kept by this id: a cosmetic change carries them on, a substantive one begins anew. */
    @Test
    void carriesStatisticsOverForACosmeticChangeOnly() {
        Desk.Version first = Desk.published(DocumentMother.singleChoice());
        for (String change : List.of("cosmetic", "cosmetic", "substantive", "cosmetic")) {
            int number = author.next(first.question(), change).then().statusCode(201).extract().path("version");
            Desk.publish(author, new Desk.Version(first.question(), number));
        }
        assertThat(Service.count("SELECT count(*) FROM question_version v JOIN question_version m ON m.id = v.measured_as"
                + " WHERE v.question_id = '" + first.question()
                + "' AND (v.number, m.number) IN ((1, 1), (2, 1), (3, 1), (4, 4),"
                + " (5, 4))")).isEqualTo(5);
        assertThatAllVersionsAreTold(first.question());
    }

    /** A consumer that missed the events in between still knows what every version is measured as. */
    private static void assertThatAllVersionsAreTold(String question) {
        ConsumerRecord<String, byte[]> last = KafkaRecords.await("readyroom.questions", event -> event.key().equals(question)
                && json(KafkaRecords.data(event)).get("versions").size() == 5);
        EventContracts.assertValid("questions", "QuestionChanged", KafkaRecords.data(last));
        List<String> ids = json(KafkaRecords.data(last)).findValuesAsText("questionVersionId");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(json(KafkaRecords.data(last)).get("versions").findValuesAsText("measuredAs"))
                .containsExactly(ids.get(0), ids.get(0), ids.get(0), ids.get(3), ids.get(3));
    }

    @Test
    void isApprovedAndLeftForLaterWhenAsked() {
        Desk.Version version = author.draft(DocumentMother.singleChoice());
        author.step(version, "submit").then().statusCode(200).body("approved", equalTo(false));

        reviewer.step(version, "approve?publish=false").then().statusCode(200).body("status", equalTo("in_review"), "approved",
                equalTo(true));

        asService().get("/internal/question-versions?ids=" + Desk.versionId(version)).then().statusCode(404);
        reviewer.step(version, "approve?publish=maybe").then().statusCode(400);
        Desk.reviewer().step(version, "approve").then().statusCode(200).body("status", equalTo("published"));
    }

    private static Response form(String question) {
        String packed = PackedIds.of(List.of(UUID.fromString(question))).write();
        return asService().body("""
                {"exam":"ai-102","mode":"practice","filters":{"only":"missed"},"missed":"%1$s","seen":"%1$s"}"""
                .formatted(packed)).contentType("application/json").post("/internal/forms");
    }

    private static JsonNode document(Response answer) {
        return json(answer.asString()).get("question");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> names(Object json) {
        List<String> names = new ArrayList<>();
        if (json instanceof Map<?, ?> object) {
            object.forEach((name, value) -> {
                names.add(String.valueOf(name));
                names.addAll(names(value));
            });
        } else if (json instanceof List<?> list) {
            list.forEach(value -> names.addAll(names(value)));
        }
        return names;
    }
}
