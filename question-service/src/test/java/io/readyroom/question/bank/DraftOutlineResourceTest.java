package io.readyroom.question.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.question.Bank;
import io.readyroom.question.Desk;
import io.readyroom.question.DocumentMother;
import io.readyroom.question.NamedForm;
import io.readyroom.question.Service;
import io.readyroom.question.Somebody;
import io.readyroom.question.changeset.OutlineFixture;
import io.readyroom.question.seed.ShippedQuestions;
import io.restassured.response.Response;

/** Of which outline the objectives of a draft are: by that the question counts once it is published. */
@QuarkusTest
class DraftOutlineResourceTest {

    private static final String EXAM = "ai-901";
    private static final String PRESENT = "2026-04-15";
    private static final String TO_COME = "2026-12-20";
    private static final String SETS = "/v1/authoring/change-sets";

    private final Desk author = Desk.author();

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @Test
    void publishesADraftThatWasImported() {
        AuthoredQuestion shipped = ShippedQuestions.of("ai-102").get(0);
        String id = "imported-" + UUID.randomUUID();
        Bank.draft("ai-102", author.account(), List.of(new AuthoredQuestion(id, "practice", shipped.language(),
                shipped.difficulty(), shipped.objectives(), shipped.labels(), null, shipped.content(), shipped.rationale(),
                shipped.key())));

        Desk.publish(author, new Desk.Version(Bank.questionId(id).toString(), 1));

        assertThat(assigned(Bank.questionId(id).toString())).containsExactly("2025-12-23 " + shipped.objectives().get(0));
    }

    /** In the outline to come alone it would stand in no form until that day, and nobody would be told. */
    @Test
    void aNewQuestionCountsByTheOutlineInForceAndNotByTheNextOne() {
        OutlineFixture outlines = toCome();
        String kept = outlines.codes().stream().filter(code -> outlines.relation(code).equals("same")).findFirst()
                .orElseThrow();
        String added = added();

        String question = draft(kept);
        Desk.publish(author, new Desk.Version(question, 1));
        assertThat(assigned(question)).containsExactly(PRESENT + " " + kept);

        String ahead = draft(added);
        Desk.publish(author, new Desk.Version(ahead, 1));
        assertThat(assigned(ahead)).containsExactly(TO_COME + " " + added);
    }

    /** A stub would fail with a foreign key on the day it is published, and the change set could never be repaired. */
    @Test
    void aChangeSetIsOutdatedWhenTheOutlineNoLongerHasWhatItsVersionIsAssignedTo() {
        toCome();
        String question = draft(extra());
        String set = author.post(SETS, "{\"exam\":\"" + EXAM + "\",\"title\":\"Ahead\"}").then().statusCode(201).extract()
                .path("id");
        author.post(SETS + "/" + set + "/items", "{\"items\":[{\"kind\":\"version\",\"question\":\"" + question
                + "\",\"version\":1}]}").then().statusCode(200);
        step(author, set, "submit").then().statusCode(200);
        step(Desk.reviewer(), set, "approve").then().statusCode(200);
        editOutline(objectives -> objectives.remove(objectives.size() - 1));

        step(author, set, "publish").then().statusCode(409).body("type", equalTo("urn:readyroom:problem:change-set-outdated"))
                .body("questions.why", hasItem("The outline no longer has one of its objectives."));
        step(author, set, "rebase").then().statusCode(200);
        step(author, set, "submit").then().statusCode(422).body("findings.field", hasItem("objectives"));
        step(author, set, "discard").then().statusCode(200);
    }

    /** The outline to come, once for all tests. */
    private static OutlineFixture toCome() {
        Somebody somebody = Somebody.author();
        OutlineFixture outlines = OutlineFixture.of(somebody, EXAM, PRESENT, TO_COME, "none", "none");
        if (somebody.get("/v1/authoring/outlines/" + EXAM + "/" + TO_COME).statusCode() == 404) {
            outlines.store(somebody, "2091-01-01");
        }
        return outlines;
    }

    private static ObjectNode outline() {
        return (ObjectNode) NamedForm.tree(
                Somebody.author().get("/v1/authoring/outlines/" + EXAM + "/" + TO_COME).then().statusCode(200).extract()
                        .asString());
    }

    private static String added() {
        return outline().at("/domains/0/groups/0/code").asText() + ".99";
    }

    /** One more objective, that only the outline to come has. */
    private static String extra() {
        String code = outline().at("/domains/0/groups/0/code").asText() + ".97";
        editOutline(objectives -> objectives.addObject().put("code", code).put("title", "One more"));
        return code;
    }

    private static void editOutline(Consumer<ArrayNode> edit) {
        String address = "/v1/authoring/outlines/" + EXAM + "/" + TO_COME;
        ObjectNode outline = outline();
        edit.accept((ArrayNode) outline.at("/domains/0/groups/0/objectives"));
        Somebody somebody = Somebody.author();
        somebody.put(address, somebody.get(address).header("ETag"), outline.toString()).then().statusCode(200);
    }

    private String draft(String objective) {
        ObjectNode document = DocumentMother.singleChoice();
        document.putArray("objectives").add(objective);
        Response created = author.post("/v1/authoring/questions", JsonNodeFactory.instance.objectNode().put("exam", EXAM)
                .set("question", document).toString());
        created.then().statusCode(201);
        return created.path("questionId");
    }

    private static List<String> assigned(String question) {
        return Bank.texts("SELECT o.as_of || ' ' || a.objective_code FROM objective_assignment a JOIN outline_version o"
                + " ON o.id = a.outline_id WHERE a.question_id = '" + question + "' ORDER BY a.position LIMIT 1");
    }

    private static Response step(Desk who, String set, String step) {
        return who.request().header("If-Match", who.get(SETS + "/" + set).header("ETag")).body("{}")
                .post(SETS + "/" + set + "/" + step);
    }
}
