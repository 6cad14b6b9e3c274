package io.readyroom.question.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.question.Bank;
import io.readyroom.question.Desk;
import io.readyroom.question.DocumentMother;
import io.readyroom.question.Service;
import io.restassured.response.Response;

/** Who may do what to a version, and where it must stand for that. */
@QuarkusTest
class WorkflowResourceTest {

    private static final String WRONG_STATE = "urn:readyroom:problem:wrong-state";
    private static final String OWN_REVIEW = "urn:readyroom:problem:own-review";
    private static final String CORRECTION = "{\"key\":{\"choice\":\"c\"},\"version\":1,\"reason\":\"The page says so now.\"}";

    private static ExecutorService clients;

    private final Desk author = Desk.author();

    @BeforeAll
    static void open() {
        clients = Executors.newFixedThreadPool(4);
    }

    @AfterAll
    static void close() {
        clients.shutdownNow();
    }

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @AfterEach
    void settle() {
        Service.refreshContent();
    }

    /** All steps from all states: those that lead somewhere, and a 409 for each of the others. */
    @ParameterizedTest
    @CsvSource({
            // state, edit, discard, submit, approve, reject, next, correct, retire
            "draft,     200, 204, 200, 409, 409, 409, 409, 409",
            "in_review, 409, 409, 409, 200, 200, 409, 409, 409",
            "approved,  409, 409, 409, 200, 200, 409, 409, 409",
            "published, 409, 409, 409, 409, 409, 201, 201, 204",
            "retired,   409, 409, 409, 409, 409, 201, 201, 409" })
    void leadsOnlyWhereTheTableSays(String state, int edit, int discard, int submit, int approve, int reject, int next,
            int correct, int retire) {
        assertStep(edit, author.edit(in(state), DocumentMother.singleChoice()));
        assertStep(discard, author.discard(in(state)));
        assertStep(submit, author.step(in(state), "submit"));
        assertStep(approve, Desk.reviewer().step(in(state), "approve"));
        assertStep(reject, Desk.reviewer().reject(in(state)));
        assertStep(next, author.next(in(state).question(), "cosmetic"));
        assertStep(correct, Desk.reviewer().correctKey(in(state).question(), CORRECTION));
        assertStep(retire, Desk.reviewer().retire(in(state).question()));
    }

    private static void assertStep(int status, Response answer) {
        answer.then().statusCode(status);
        if (status == 409) {
            answer.then().body("type", equalTo(WRONG_STATE));
        }
    }

    private Desk.Version in(String state) {
        Desk.Version version = author.draft(DocumentMother.singleChoice());
        if (!state.equals("draft")) {
            author.step(version, "submit").then().statusCode(200);
        }
        if (state.equals("approved")) {
            Desk.reviewer().step(version, "approve?publish=false").then().statusCode(200);
        }
        if (state.equals("published") || state.equals("retired")) {
            Desk.reviewer().step(version, "approve").then().statusCode(200);
        }
        if (state.equals("retired")) {
            Desk.reviewer().retire(version.question()).then().statusCode(204);
        }
        return version;
    }

    /** One person with all roles would do for a stub that only asks for roles. */
    @Test
    void letsNobodyReviewWhatTheyWroteOrEdited() {
        Desk both = Desk.of("author", "reviewer", "admin");
        Desk.Version own = both.draft(DocumentMother.singleChoice());
        both.step(own, "submit").then().statusCode(200);
        both.step(own, "approve").then().statusCode(409).body("type", equalTo(OWN_REVIEW));
        both.reject(own).then().statusCode(409).body("type", equalTo(OWN_REVIEW));

        Desk.Version edited = author.draft(DocumentMother.singleChoice());
        both.edit(edited, DocumentMother.singleChoice()).then().statusCode(200);
        author.step(edited, "submit").then().statusCode(200);
        both.step(edited, "approve").then().statusCode(409).body("type", equalTo(OWN_REVIEW));
        Desk.reviewer().step(edited, "approve").then().statusCode(200);
        both.correctKey(edited.question(), CORRECTION).then().statusCode(409).body("type", equalTo(OWN_REVIEW));
    }

    /** A judgement is about what was submitted then: it ends with the next submission. */
    @Test
    void asksForAnotherApprovalAfterARejection() {
        Desk.Version version = author.draft(DocumentMother.singleChoice());
        author.step(version, "submit").then().statusCode(200);
        Desk.reviewer().reject(version).then().statusCode(200).body("status", equalTo("draft"));
        author.step(version, "submit").then().statusCode(200).body("approved", equalTo(false));
        assertThat(author.read(version).<String> path("reviewedBy")).isNull();
    }

    @Test
    void opensToTheRightRolesOnly() {
        Desk.Version version = author.draft(DocumentMother.singleChoice());
        author.step(version, "submit").then().statusCode(200);
        Desk reviewer = Desk.reviewer();
        assertThat(author.step(version, "approve").statusCode()).isEqualTo(403);
        assertThat(author.reject(version).statusCode()).isEqualTo(403);
        assertThat(reviewer.create(DocumentMother.singleChoice()).statusCode()).isEqualTo(403);
        assertThat(reviewer.edit(version, DocumentMother.singleChoice()).statusCode()).isEqualTo(403);
        for (String role : List.of("learner", "guest", "partner", "operator")) {
            Desk other = Desk.of(role);
            assertThat(other.read(version).statusCode()).isEqualTo(403);
            assertThat(other.get(version.path() + "/diff").statusCode()).isEqualTo(403);
            assertThat(other.get("/v1/authoring/questions/" + version.question() + "/lint").statusCode()).isEqualTo(403);
            assertThat(other.get("/v1/authoring/questions/" + version.question() + "/history").statusCode()).isEqualTo(403);
            assertThat(other.get("/v1/authoring/questions/" + version.question() + "/comments").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void needsTheEtagOfWhatWasRead() {
        Desk.Version version = author.draft(DocumentMother.singleChoice());
        author.request().post("/v1/authoring/questions/" + version.question() + "/submit").then().statusCode(428);
        author.request().delete(version.path()).then().statusCode(428);
        author.step(version, "submit", "\"v1.7\"").then().statusCode(412);
        author.step(version, "submit", "\"v1\"").then().statusCode(412);
        author.step(version, "submit", "*").then().statusCode(412);
        author.edit(version, DocumentMother.singleChoice()).then().statusCode(200).header("ETag", "\"v1.2\"");
        author.edit(version, "\"v1.1\"", DocumentMother.singleChoice()).then().statusCode(412);
    }

    /** A check before the lock would let both through, and the second edit would undo the first without a word. */
    @RepeatedTest(4)
    void letsOneOfTwoEditorsThrough() {
        Desk.Version version = author.draft(DocumentMother.singleChoice());
        String etag = author.etag(version);
        List<Integer> statuses = both(() -> author.edit(version, etag, DocumentMother.singleChoice()),
                () -> Desk.of("admin").edit(version, etag, DocumentMother.singleChoice()));
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        author.read(version).then().header("ETag", "\"v1.2\"");
    }

    @RepeatedTest(4)
    void letsOneOfTwoReviewersPublish() {
        Desk.Version version = author.draft(DocumentMother.singleChoice());
        author.step(version, "submit").then().statusCode(200);
        String etag = author.etag(version);
        List<Integer> statuses = both(() -> Desk.reviewer().step(version, "approve", etag),
                () -> Desk.reviewer().step(version, "approve", etag));
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(Service.count("SELECT count(*) FROM question_event WHERE action = 'published' AND question_id = '"
                + version.question() + "'")).isEqualTo(1);
    }

    @RepeatedTest(4)
    void opensOneNextVersion() {
        Desk.Version version = Desk.published(DocumentMother.singleChoice());
        List<Integer> statuses = both(() -> author.next(version.question(), "cosmetic"),
                () -> Desk.author().next(version.question(), "substantive"));
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    /** A bank file that has changed publishes a version past the open one, and with a higher number. */
    @Test
    void opensNoSecondVersionWhenAHigherNumberWasPublishedMeanwhile() {
        Desk.Version first = Desk.published(DocumentMother.singleChoice());
        author.next(first.question(), "substantive").then().statusCode(201);
        Bank.execute("""
                UPDATE question_version SET status = 'retired', retired_at = clock_timestamp()
                WHERE question_id = '%1$s' AND number = 1;
                INSERT INTO question_version (id, question_id, number, status, type, pool, language, difficulty, components,
                  content, rationale, labels, content_hash, measured_as, published_at)
                SELECT n.id, v.question_id, 3, 'published', v.type, v.pool, v.language, v.difficulty, v.components, v.content,
                  v.rationale, v.labels, v.content_hash, n.id, clock_timestamp()
                FROM question_version v, (SELECT uuidv7() AS id) n WHERE v.question_id = '%1$s' AND v.number = 1;
                INSERT INTO answer_key (question_version_id, revision, key, key_hash)
                SELECT n.id, 1, k.key, k.key_hash FROM question_version n, question_version v
                JOIN answer_key k ON k.question_version_id = v.id
                WHERE n.question_id = '%1$s' AND n.number = 3 AND v.question_id = '%1$s' AND v.number = 1;
                UPDATE question SET current_version_id = (
                  SELECT id FROM question_version WHERE question_id = '%1$s' AND number = 3) WHERE id = '%1$s'
                """.formatted(first.question()));

        author.next(first.question(), "cosmetic").then().statusCode(409).body("type", equalTo(WRONG_STATE), "detail",
                containsString("Version 2 is still open"));
        author.step(new Desk.Version(first.question(), 2), "submit").then().statusCode(409).body("type", equalTo(WRONG_STATE),
                "detail", containsString("A later version was published"));
    }

    @SafeVarargs
    private static List<Integer> both(Supplier<Response>... requests) {
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        for (Supplier<Response> request : requests) {
            answers.add(CompletableFuture.supplyAsync(request, clients));
        }
        return answers.stream().map(answer -> answer.join().statusCode()).toList();
    }

    /** What was said of a draft that was thrown away is not said of the next one. */
    @Test
    void givesANumberOnce() {
        Desk.Version first = Desk.published(DocumentMother.singleChoice());
        author.next(first.question(), "cosmetic").then().statusCode(201).body("version", equalTo(2));
        Desk.Version second = new Desk.Version(first.question(), 2);
        author.discard(second).then().statusCode(204);
        author.read(second).then().statusCode(404);
        author.next(first.question(), "cosmetic").then().statusCode(201).body("version", equalTo(3));
    }

    /** Statistics of the old question would go on under the new one. */
    @Test
    void takesNoOtherKeyOrOptionForCosmetic() {
        Desk author = Desk.author();
        Desk.Version first = Desk.published(DocumentMother.singleChoice());
        author.next(first.question(), "cosmetic").then().statusCode(201);
        Desk.Version next = new Desk.Version(first.question(), 2);
        ObjectNode document = DocumentMother.singleChoice();
        ((ObjectNode) document.get("key")).put("choice", "b");
        author.edit(next, document).then().statusCode(200);
        author.step(next, "submit").then().statusCode(422)
                .body("type", equalTo("urn:readyroom:problem:invalid-question"), "errors[0].message",
                        containsString("the key isn't the same"));

        ((ObjectNode) document.get("key")).put("choice", "a");
        ((ArrayNode) document.get("options")).remove(3);
        author.edit(next, document).then().statusCode(200);
        author.step(next, "submit").then().statusCode(422).body("errors[0].message",
                containsString("what can be answered isn't the same"));
    }
}
