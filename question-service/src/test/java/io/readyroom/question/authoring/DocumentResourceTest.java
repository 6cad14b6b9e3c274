package io.readyroom.question.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.question.Desk;
import io.readyroom.question.DocumentMother;
import io.readyroom.question.Service;
import io.readyroom.question.content.QuestionType;
import io.restassured.response.Response;

/** What documents may say. */
@QuarkusTest
class DocumentResourceTest {

    private static final String PROBLEM = "urn:readyroom:problem:";

    private final Desk author = Desk.author();

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @AfterEach
    void settle() {
        Service.refreshContent();
    }

    /** Half a question can be put down; it can't be handed in. */
    @Test
    void takesADraftWithoutKeyExplanationsAndReferencesAndRefusesToSubmitIt() {
        ObjectNode document = DocumentMother.singleChoice();
        document.remove(List.of("key", "explanation", "references", "provenance", "objectives"));
        document.get("options").forEach(option -> ((ObjectNode) option).remove("explanation"));
        Desk.Version version = author.draft(document);
        assertThat(author.read(version).<Object> path("question.key")).isNull();

        author.step(version, "submit").then().statusCode(422).body("type", equalTo(PROBLEM + "lint-errors"))
                .body("findings.ruleId", hasItems("malformed", "missing-explanation", "missing-reference", "missing-label",
                        "unknown-objective"))
                .body("findings.field", hasItems("key", "explanations.a", "references"))
                .body("findings.severity.unique()", equalTo(List.of("error")));
        author.read(version).then().body("status", equalTo("draft"));
        author.get("/v1/authoring/questions/" + version.question() + "/lint").then().statusCode(200).body("errors",
                equalTo(author.step(version, "submit").jsonPath().getList("findings").size()));
        author.edit(version, DocumentMother.singleChoice()).then().statusCode(200);
        author.step(version, "submit").then().statusCode(200);
    }

    static Stream<Arguments> refused() {
        String nowhere = "/v1/media/" + "0".repeat(64);
        return Stream.of(
                refused("invalid-question", "select", QuestionType.MULTIPLE_RESPONSE, document -> document.put("select", 6)),
                refused("invalid-question", "options", QuestionType.SINGLE_CHOICE, document -> document.remove("options")),
                refused("invalid-question", "sources", QuestionType.SINGLE_CHOICE, document -> document.putArray("sources")),
                refused("invalid-question", "body", QuestionType.DROPDOWN, document -> document.put("body", "No gap at all")),
                refused("invalid-question", "unit", QuestionType.SINGLE_CHOICE, document -> document.put("unit", "TPM")),
                refused("invalid-question", "key", QuestionType.SINGLE_CHOICE,
                        document -> document.putObject("key").put("choice", "z")),
                refused("invalid-question", "key", QuestionType.SINGLE_CHOICE,
                        document -> document.putObject("key").putArray("choices").add("a")),
                refused("invalid-question", "key", QuestionType.TEXT_ENTRY,
                        document -> document.putObject("key").put("text", "95").putArray("accepted").add("95").addNull()),
                refused("invalid-question", "key", QuestionType.TEXT_ENTRY,
                        document -> document.putObject("key").put("text", "95").put("tolerance", "1e999999999")
                                .putArray("accepted").add("95")),
                refused("invalid-question", "enemies", QuestionType.SINGLE_CHOICE,
                        document -> document.put("id", "q-myself").putArray("enemies").add("q-myself")),
                refused("invalid-question", "objectives", QuestionType.SINGLE_CHOICE,
                        document -> document.putArray("objectives").add("plan.services.4").add("plan.services.4")),
                refused("invalid-question", "image", QuestionType.HOTSPOT,
                        document -> ((ObjectNode) document.get("image")).put("width", 801)),
                refused("unknown-reference", "image.url", QuestionType.HOTSPOT,
                        document -> ((ObjectNode) document.get("image")).put("url", nowhere)),
                refused("unknown-reference", "options.a.text", QuestionType.SINGLE_CHOICE,
                        document -> ((ObjectNode) document.at("/options/0")).put("text", "![Box](" + nowhere + ")")),
                refused("unknown-reference", "objectives", QuestionType.SINGLE_CHOICE,
                        document -> document.putArray("objectives").add("plan.services.99")),
                refused("unknown-reference", "stimulus", QuestionType.SINGLE_CHOICE,
                        document -> document.put("stimulus", "no-such-case")),
                refused("unknown-reference", "enemies", QuestionType.SINGLE_CHOICE,
                        document -> document.putArray("enemies").add("no-such-question")),
                refused("unknown-reference", "siblings", QuestionType.SINGLE_CHOICE,
                        document -> document.putArray("siblings").add("no-such-question")));
    }

    private static Arguments refused(String slug, String field, QuestionType type, Change change) {
        return Arguments.of(slug, field, type, change);
    }

    /** Something that makes a good document a bad one. */
    interface Change {
        Object apply(ObjectNode document);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void namesWhatIsWrong(String slug, String field, QuestionType type, Change change) {
        ObjectNode document = DocumentMother.of(type);
        change.apply(document);
        author.create(document).then().statusCode(422).body("type", equalTo(PROBLEM + slug))
                .body("errors.field", hasItem("question." + field));
        Desk.Version good = author.draft(DocumentMother.of(type));
        document.remove("id");
        Response edited = author.edit(good, document);
        if (field.equals("enemies") && slug.equals("invalid-question")) {
            edited.then().body("type", equalTo(PROBLEM + "unknown-reference"));
        } else {
            edited.then().statusCode(422).body("type", equalTo(PROBLEM + slug));
        }
        author.read(good).then().header("ETag", "\"v1.1\"");
    }

    @Test
    void refusesWhatHasAnotherShape() {
        ObjectNode unknown = DocumentMother.singleChoice().put("hint", "no such field");
        author.create(unknown).then().statusCode(400).body("errors.field", hasItem("question.hint"));
        ObjectNode type = DocumentMother.singleChoice().put("type", "essay");
        author.create(type).then().statusCode(400).body("errors.field", hasItem("question.type"));
        ObjectNode language = DocumentMother.singleChoice().put("language", "english");
        author.create(language).then().statusCode(400).body("errors.field", hasItem("question.language"));
        ObjectNode id = DocumentMother.singleChoice().put("id", "Not An Id");
        author.create(id).then().statusCode(400).body("errors.field", hasItem("question.id"));
        ObjectNode hole = DocumentMother.singleChoice();
        hole.putArray("options").addNull();
        author.create(hole).then().statusCode(400);
        author.post("/v1/authoring/questions", "{\"exam\":\"ai-999\",\"question\":" + DocumentMother.singleChoice() + "}")
                .then()
                .statusCode(422).body("type", equalTo(PROBLEM + "unknown-reference")).body("errors.field", hasItem("exam"));
        author.get("/v1/authoring/questions/" + UUID.randomUUID()).then().statusCode(404);
        author.get("/v1/authoring/questions/" + UUID.randomUUID() + "/history").then().statusCode(404);
    }

    @Test
    void keepsTheIdThatItWasGivenAndGivesItOnce() {
        String id = "mine-" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode document = DocumentMother.singleChoice().put("id", id);
        Desk.Version version = author.draft(document);
        author.read(version).then().body("question.id", equalTo(id));
        author.create(document).then().statusCode(409).body("type", equalTo(PROBLEM + "source-id-taken"));
        author.edit(version, DocumentMother.singleChoice().put("id", "another")).then().statusCode(422)
                .body("errors.field", hasItem("question.id"));
        author.edit(version, DocumentMother.singleChoice()).then().statusCode(200).body("question.id", equalTo(id));
        author.discard(version).then().statusCode(204);
        author.create(document).then().statusCode(409).body("type", equalTo(PROBLEM + "source-id-taken"));
        author.create(DocumentMother.singleChoice()).then().statusCode(201).body("question.id",
                matchesPattern("q-[a-z0-9]{1,10}"));
    }

    @Test
    void createsOncePerKey() {
        String key = UUID.randomUUID().toString();
        String body = "{\"exam\":\"ai-102\",\"question\":" + DocumentMother.singleChoice() + "}";
        Response first = author.request().header(IdempotencyHeader.NAME, key).body(body).post("/v1/authoring/questions");
        Response second = author.request().header(IdempotencyHeader.NAME, key).body(body).post("/v1/authoring/questions");
        first.then().statusCode(201);
        second.then().statusCode(201).header("ETag", "\"v1.1\"").header("Location", equalTo(first.header("Location")));
        assertThat(second.asString()).isEqualTo(first.asString());
        author.request().header(IdempotencyHeader.NAME, key).body(body.replace("practice", "reserve"))
                .post("/v1/authoring/questions").then().statusCode(422)
                .body("type", equalTo(PROBLEM + "idempotency-key-reused"));
    }

    /** Languages, code and maths go through as they are. */
    @Test
    void keepsTextsToTheLetter() {
        String stem = "Welche Zeile ist richtig, wenn $n \\ge 2$ gilt?\n\n```python\nif n >= 2:\n\treturn \"ä\"  # <b>\n```\n";
        ObjectNode document = DocumentMother.singleChoice().put("language", "de").put("stem", stem);
        Desk.Version version = author.draft(document);
        author.read(version).then().body("question.stem", equalTo(stem), "question.language", equalTo("de"));
    }

    /** The case study of the bank: its questions are written like others, and name it. */
    @Test
    void belongsToAStimulus() {
        ObjectNode document = DocumentMother.singleChoice().put("stimulus", "ai-102-case-01");
        Desk.Version version = Desk.published(document);
        String stimulus = author.read(version).path("stimulusId");
        Service.asService().get("/internal/question-versions?ids=" + Desk.versionId(version)).then().statusCode(200)
                .body("items[0].stimulus.id", equalTo(stimulus));
    }

    @Test
    void saysWhatDiffers() {
        Desk.Version first = Desk.published(DocumentMother.singleChoice());
        author.next(first.question(), "substantive").then().statusCode(201);
        Desk.Version second = new Desk.Version(first.question(), 2);
        ObjectNode document = DocumentMother.singleChoice();
        ((ObjectNode) document.at("/options/1")).put("text", "Quick transcription");
        document.putObject("key").put("choice", "c");
        document.put("difficulty", "hard");
        author.edit(second, document).then().statusCode(200);

        Response diff = author.get(second.path() + "/diff");

        diff.then().statusCode(200).body("from", equalTo(1), "to", equalTo(2));
        assertThat(diff.jsonPath().<String> getList("differences.path")).containsExactlyInAnyOrder("options.b.text",
                "key.choice",
                "difficulty");
        diff.then().body("differences.find { it.path == 'options.b.text' }.before", equalTo("Fast transcription"))
                .body("differences.find { it.path == 'options.b.text' }.after", equalTo("Quick transcription"))
                .body("differences.find { it.path == 'key.choice' }.after", equalTo("c"));
        author.get(second.path() + "/diff?from=2").then().statusCode(200).body("differences", equalTo(List.of()));
        author.get(first.path() + "/diff").then().statusCode(404);
        author.get(second.path() + "/diff?from=9").then().statusCode(404).body("detail", startsWith("Version 9"));
        author.get(second.path() + "/diff?from=x").then().statusCode(400);
    }
}
