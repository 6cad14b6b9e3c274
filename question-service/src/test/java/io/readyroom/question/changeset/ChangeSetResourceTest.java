package io.readyroom.question.changeset;

import static io.readyroom.question.GeneratedBank.column;
import static io.readyroom.question.Service.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.question.GeneratedBank;
import io.readyroom.question.Service;
import io.readyroom.question.Somebody;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** The life of a change set. Each test has questions of its own, by their numbers in the bank. */
@QuarkusTest
class ChangeSetResourceTest {

    private static final String EXAM = "az-104";
    private static final String OUTLINE = "2026-04-17";
    private static final String SETS = "/v1/authoring/change-sets";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Somebody author = Somebody.author();
    private final Somebody reviewer = Somebody.reviewer();

    private GeneratedBank bank;

    @BeforeEach
    void content() {
        Service.awaitContent();
        bank = GeneratedBank.of("life", EXAM, OUTLINE, 60, 60);
    }

    @Test
    void publishesVersionsRetirementsAndKeysTogether() {
        String id = create("All sorts");
        replace(id, 1);
        add(id, retirement(2)).statusCode(200);
        add(id, "{\"kind\":\"key_correction\",\"question\":\"%s\",\"key\":{\"choice\":\"a\"},\"reason\":\"It was wrong.\"}"
                .formatted(bank.question(3))).statusCode(200)
                .body("items.version.accepted", equalTo(1)).body("items.retirement.accepted", equalTo(1))
                .body("items.key_correction.accepted", equalTo(1));
        step(author, id, "submit", 200);
        assertThat(status(1)).isEqualTo("in_review");
        step(reviewer, id, "approve", 200);
        assertThat(text("SELECT status FROM question_version WHERE id = '" + bank.version(1) + "'")).isEqualTo("published");

        step(author, id, "publish", 200).body("status", equalTo("published")).body("publishedAt", notNullValue());

        assertThat(status(1)).isEqualTo("published");
        assertThat(text("SELECT status FROM question_version WHERE id = '" + bank.version(1) + "'")).isEqualTo("retired");
        assertThat(text("SELECT status FROM question_version WHERE id = '" + bank.version(2) + "'")).isEqualTo("retired");
        assertThat(column("SELECT key FROM answer_key WHERE question_version_id = '" + bank.version(3) + "' ORDER BY revision"))
                .containsExactly("{\"choice\":\"b\"}", "{\"choice\":\"a\"}");
        assertThat(column("SELECT action || coalesce(' ' || version, '') FROM question_event WHERE question_id = '"
                + bank.question(1) + "' ORDER BY id")).containsExactly("created 2", "submitted 2", "approved 2", "published 2");
        assertThat(text("SELECT action FROM question_event WHERE question_id = '" + bank.question(2) + "'"))
                .isEqualTo("retired");
        step(author, id, "publish", 409).body("type", equalTo("urn:readyroom:problem:wrong-state"));
        step(author, id, "discard", 409);
    }

    /** The same as where a key is corrected by itself: what a grader could not bear, or what changes nothing, is no correction. */
    @Test
    void correctsAKeyOnlyByOneThatFitsAndChangesSomething() {
        String id = create("Keys");
        for (String key : List.of("{\"choice\":\"b\"}", "{\"choice\":\"a\",\"nonsense\":1}", "{\"choice\":null}")) {
            add(id, "{\"kind\":\"key_correction\",\"question\":\"%s\",\"key\":%s,\"reason\":\"No\"}"
                    .formatted(bank.question(22), key)).statusCode(422);
        }
        String voiding = "{\"kind\":\"key_correction\",\"question\":\"%s\",\"voided\":true,\"reason\":\"Nothing is right\"}"
                .formatted(bank.question(22));
        String first = approved("Void", voiding);
        step(author, first, "publish", 200);
        assertThat(text("SELECT voided FROM answer_key WHERE question_version_id = '" + bank.version(22)
                + "' ORDER BY revision DESC LIMIT 1")).isEqualTo("t");

        add(id, voiding).statusCode(422);
        add(id, "{\"kind\":\"key_correction\",\"question\":\"%s\",\"key\":{\"choice\":\"b\"},\"reason\":\"Back\"}"
                .formatted(bank.question(22))).statusCode(200);
    }

    /** The time is the database's; nobody asks for it again. */
    @Test
    void publishesAtTheTimeThatWasSet() {
        String id = approved("Later", retirement(4));
        Instant at = Instant.now().plusSeconds(3);
        schedule(id, at).statusCode(200).body("status", equalTo("scheduled"));
        assertThat(text("SELECT status FROM question_version WHERE id = '" + bank.version(4) + "'")).isEqualTo("published");

        Awaitility.await().atMost(SOON).until(() -> state(id).equals("published"));

        assertThat(Instant.parse(read(id).getString("publishedAt"))).isAfterOrEqualTo(at.minusSeconds(1));
        assertThat(text("SELECT status FROM question_version WHERE id = '" + bank.version(4) + "'")).isEqualTo("retired");
    }

    @Test
    void doesNotPublishWhatWasUnscheduledOrNeverApproved() {
        String id = approved("Never mind", retirement(5));
        schedule(id, Instant.now().plusSeconds(3600)).statusCode(200);
        author.request().header("If-Match", tag(id)).delete(SETS + "/" + id + "/schedule").then().statusCode(200)
                .body("status", equalTo("approved")).body("publishAt", nullValue());
        schedule(id, Instant.now().minusSeconds(60)).statusCode(400);
        schedule(id, Instant.parse("+300000-01-01T00:00:00Z")).statusCode(400);
        String open = create("Not yet");
        add(open, retirement(6)).statusCode(200);
        schedule(open, Instant.now().plusSeconds(3600)).statusCode(409);
        step(author, open, "publish", 409);
    }

    /** Two change sets retire the same question; the second was made against a bank that isn't there any more. */
    @Test
    void isOutdatedWhenTheBankHasChangedUnderItAndCanBeRebased() {
        String late = approved("Late", retirement(7), retirement(8));
        String early = approved("Early", retirement(7));
        step(author, early, "publish", 200);

        step(author, late, "publish", 409).body("type", equalTo("urn:readyroom:problem:change-set-outdated"))
                .body("count", equalTo(1)).body("questions", hasSize(1))
                .body("questions[0].sourceId", equalTo(bank.sourceId(7)))
                .body("questions[0].why", equalTo("The question was retired."));
        assertThat(state(late)).isEqualTo("outdated");
        assertThat(text("SELECT status FROM question_version WHERE id = '" + bank.version(8) + "'")).isEqualTo("published");
        author.get(SETS + "/" + late + "/items?outdated=true").then().body("items", hasSize(1));

        step(author, late, "rebase", 200).body("removed", equalTo(1)).body("reopened", equalTo(0))
                .body("set.status", equalTo("open")).body("set.items.retirement.accepted", equalTo(1));
        step(author, late, "submit", 200);
        step(reviewer, late, "approve", 200);
        step(author, late, "publish", 200);
        assertThat(text("SELECT status FROM question_version WHERE id = '" + bank.version(8) + "'")).isEqualTo("retired");
    }

    /** A stub would publish the text that replaced another one in the meantime. */
    @Test
    void isOutdatedWhenItsVersionWasChangedAfterTheApproval() {
        String id = create("Changed afterwards");
        replace(id, 9);
        step(author, id, "submit", 200);
        step(reviewer, id, "approve", 200);
        GeneratedBank.execute("UPDATE question_version SET edit = edit + 1 WHERE number = 2 AND question_id = '"
                + bank.question(9) + "'");

        step(author, id, "publish", 409).body("questions[0].why", equalTo("The version was changed after it was approved."));

        step(author, id, "rebase", 200).body("removed", equalTo(0));
        assertThat(status(9)).isEqualTo("draft");
        assertThat(read(id).getInt("items.version.accepted")).isEqualTo(1);
    }

    @Test
    void letsOneOfTwoReviewersApprove() {
        String id = create("Race");
        add(id, retirement(10)).statusCode(200);
        step(author, id, "submit", 200);
        String tag = tag(id);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Integer> statuses = Stream.of(Somebody.reviewer(), Somebody.reviewer())
                .map(one -> CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return one.post(SETS + "/" + id + "/approve", tag, "{}").statusCode();
                })).toList().stream().map(CompletableFuture::join).sorted().toList();

        assertThat(statuses).containsExactly(200, 412);
        assertThat(count("SELECT count(*) FROM change_set WHERE id = '" + id + "' AND status = 'approved'")).isEqualTo(1);
    }

    @Test
    void isApprovedByNobodyWhoHasAPartInIt() {
        Somebody both = new Somebody(author.account(), "reviewer");
        Somebody decider = Somebody.author();
        String id = create("Own");
        add(decider, id, retirement(11)).statusCode(200);
        step(author, id, "submit", 200);

        step(both, id, "approve", 409).body("type", equalTo("urn:readyroom:problem:own-review"));
        step(new Somebody(decider.account(), "reviewer"), id, "approve", 409)
                .body("type", equalTo("urn:readyroom:problem:own-review"));
        step(reviewer, id, "approve", 200);
    }

    /** What one has added stays theirs when another one decides on it, too. */
    @Test
    void isApprovedByNobodyWhoAddedSomethingThatOthersDecidedOn() {
        Somebody adder = Somebody.author();
        String id = create("Added");
        add(adder, id, retirement(23)).statusCode(200);
        author.post(SETS + "/" + id + "/items/decisions", "{\"items\":[{\"question\":\"" + bank.question(23)
                + "\",\"kind\":\"retirement\"}],\"decision\":\"accept\"}").then().statusCode(200);
        step(author, id, "submit", 200);

        step(new Somebody(adder.account(), "reviewer"), id, "approve", 409)
                .body("type", equalTo("urn:readyroom:problem:own-review"));
    }

    @Test
    void goesBackToItsAuthorsWithItsVersions() {
        String id = create("Back");
        replace(id, 12);
        step(author, id, "submit", 200);
        reviewer.post(SETS + "/" + id + "/reject", tag(id), "{\"reason\":\"The name is Tailwind Search.\"}").then()
                .statusCode(200).body("status", equalTo("open")).body("note", startsWith("The name"));
        assertThat(status(12)).isEqualTo("draft");

        author.post(SETS + "/" + id + "/replacements", """
                {"find":"Fabrikam Search","replace":"Tailwind Search","in":{"sourceIds":["%s"]}}""".formatted(
                bank.sourceId(12))).then().statusCode(200)
                .body("changed", hasSize(1)).body("changed[0].version", equalTo(2));
        step(author, id, "submit", 200);
    }

    @Test
    void discardsWhatWasMadeForItAndLeavesTheRest() {
        String id = create("Away");
        replace(id, 13);
        step(author, id, "submit", 200);

        step(author, id, "discard", 200).body("status", equalTo("discarded"));

        assertThat(count("SELECT count(*) FROM question_version WHERE question_id = '" + bank.question(13) + "'")).isEqualTo(1);
        assertThat(column("SELECT action FROM question_event WHERE question_id = '" + bank.question(13) + "' ORDER BY id"))
                .contains("created", "discarded");
        step(author, id, "rebase", 409);
    }

    /** A version that was made for it went its own way: it is published, and its history must not say that it was thrown away. */
    @Test
    void saysOfNothingThatItWasThrownAwayThatIsThere() {
        String id = create("Overtaken");
        replace(id, 24);
        String version = "/v1/authoring/questions/" + bank.question(24) + "/versions/2";
        author.post("/v1/authoring/questions/" + bank.question(24) + "/submit", author.get(version).header("ETag"), "{}").then()
                .statusCode(200);
        reviewer.post("/v1/authoring/questions/" + bank.question(24) + "/approve", reviewer.get(version).header("ETag"), "{}")
                .then().statusCode(200);
        assertThat(status(24)).isEqualTo("published");

        step(author, id, "discard", 200);

        assertThat(status(24)).isEqualTo("published");
        assertThat(column("SELECT action FROM question_event WHERE question_id = '" + bank.question(24) + "' ORDER BY id"))
                .containsExactly("created", "submitted", "approved", "published");
    }

    /** A bank file has brought another text meanwhile: what was made of the old one goes, and the history says so. */
    @Test
    void throwsAwayWhatWasMadeOfAnOldTextWhenItIsRebased() {
        String id = create("Old text");
        replace(id, 25);
        GeneratedBank.execute("""
                UPDATE content_revision SET revision = revision;
                UPDATE question_version SET status = 'retired' WHERE id = '%2$s';
                INSERT INTO question_version (id, question_id, number, status, type, pool, language, difficulty, components, content,
                                              rationale, labels, content_hash, measured_as, published_at)
                SELECT CAST(md5('file' || question_id) AS uuid), question_id, 3, 'published', type, pool, language, difficulty,
                  components, content, rationale, labels, 'x', CAST(md5('file' || question_id) AS uuid), clock_timestamp()
                FROM question_version WHERE id = '%2$s';
                UPDATE question SET current_version_id = CAST(md5('file' || id) AS uuid) WHERE id = '%1$s';
                """.formatted(bank.question(25), bank.version(25)));

        step(author, id, "submit", 409).body("questions[0].why", equalTo("Another version was published."));
        step(author, id, "rebase", 200).body("removed", equalTo(1));

        assertThat(count("SELECT count(*) FROM question_version WHERE number = 2 AND question_id = '" + bank.question(25) + "'"))
                .isZero();
        assertThat(column("SELECT action FROM question_event WHERE question_id = '" + bank.question(25) + "' ORDER BY id"))
                .containsExactly("created", "discarded");
    }

    @Test
    void saysWhichQuestionsKeepTheirName() {
        String first = create("First");
        replace(first, 14);
        String second = create("Second");
        author.post(SETS + "/" + second + "/replacements", """
                {"find":"Contoso Search","replace":"Fabrikam Search","in":{"sourceIds":["%s","%s"]}}""".formatted(
                bank.sourceId(14), bank.sourceId(15))).then().statusCode(200)
                .body("changed.sourceId", hasItem(bank.sourceId(15))).body("changed", hasSize(1))
                .body("skipped", hasSize(1)).body("skipped[0].why", startsWith("Version 2 is open already"));
    }

    /** The first batch may have been stored though its answer was lost. */
    @Test
    void replacesOnceThoughItIsAskedTwice() {
        String id = create("Twice");
        String body = """
                {"find":"Contoso","replace":"Contoso Ltd","in":{"sourceIds":["%s"]}}""".formatted(bank.sourceId(16));
        author.post(SETS + "/" + id + "/replacements", body).then().statusCode(200).body("changed", hasSize(1));
        author.post(SETS + "/" + id + "/replacements", body).then().statusCode(200).body("changed", hasSize(0))
                .body("skipped", hasSize(0));
        assertThat(text("SELECT CAST(content AS json) ->> 'stem' FROM question_version WHERE question_id = '"
                + bank.question(16) + "' ORDER BY number DESC LIMIT 1"))
                .isEqualTo("Question 16: what is Contoso Ltd Search for?");
    }

    @Test
    void takesAVersionThatSomebodyElseWroteWhenItIsFit() {
        String maker = create("Maker");
        replace(maker, 17);
        author.request().delete(SETS + "/" + maker + "/items/version/" + bank.question(17)).then().statusCode(204);
        String id = create("Taker");
        add(id, "{\"kind\":\"version\",\"question\":\"" + bank.question(17) + "\",\"version\":2}").statusCode(200);
        GeneratedBank.execute("UPDATE question_draft SET key = NULL WHERE question_version_id = (SELECT id FROM question_version"
                + " WHERE number = 2 AND question_id = '" + bank.question(17) + "')");

        step(author, id, "submit", 422).body("type", equalTo("urn:readyroom:problem:lint-errors"))
                .body("findings[0].field", equalTo("key")).body("findings[0].question", equalTo(bank.sourceId(17)));
        assertThat(state(id)).isEqualTo("open");

        step(author, id, "discard", 200);
        assertThat(status(17)).isEqualTo("draft");
    }

    /** As where a version is submitted by itself: statistics of the old question would go on under the new one. */
    @Test
    void takesNoOtherKeyForCosmetic() {
        String id = create("Cosmetic");
        replace(id, 23);
        GeneratedBank.execute("UPDATE question_draft SET key = '{\"choice\":\"a\"}' WHERE question_version_id = (SELECT id FROM"
                + " question_version WHERE number = 2 AND question_id = '" + bank.question(23) + "')");

        step(author, id, "submit", 422).body("type", equalTo("urn:readyroom:problem:lint-errors"))
                .body("findings[0].field", equalTo("change"))
                .body("findings[0].sentence", containsString("the key isn't the same"));
        step(author, id, "discard", 200);
    }

    @Test
    void refusesTwoThingsAtOnceAndThingsThatCannotBeDone() {
        String id = create("No");
        step(author, id, "submit", 409);
        replace(id, 18);
        add(id, retirement(18)).statusCode(200);
        step(author, id, "submit", 409).body("questions", hasItem(bank.question(18).toString()));
        add(id, retirement(18)).statusCode(422).body("type", equalTo("urn:readyroom:problem:unknown-reference"));
        add(id, "{\"kind\":\"version\",\"question\":\"" + bank.question(19) + "\",\"version\":2}").statusCode(422);
        add(id, "{\"kind\":\"key_correction\",\"question\":\"%s\",\"key\":{\"choice\":\"z\"},\"reason\":\"No\"}"
                .formatted(bank.question(19))).statusCode(422).body("type", equalTo("urn:readyroom:problem:invalid-question"));
        add(id, "{\"kind\":\"key_correction\",\"question\":\"%s\",\"key\":{\"choice\":\"a\"}}"
                .formatted(bank.question(19))).statusCode(400);
        add(id, "{\"kind\":\"assignment\",\"question\":\"%s\",\"outline\":\"%s\",\"objectives\":[\"no.such.1\"]}"
                .formatted(bank.question(19), OUTLINE)).statusCode(422);
        assertThat(read(id).getInt("items.retirement.accepted")).isEqualTo(1);
    }

    @Test
    void assignsByHand() {
        List<String> codes = column("SELECT b.code FROM objective b JOIN outline_version o ON o.id = b.outline_id"
                + " WHERE o.exam_code = '" + EXAM + "' AND o.as_of = '" + OUTLINE + "' ORDER BY b.code COLLATE \"C\"");
        String id = approved("By hand", "{\"kind\":\"assignment\",\"question\":\"%s\",\"outline\":\"%s\",\"objectives\":[\"%s\"]}"
                .formatted(bank.question(20), OUTLINE, codes.get(0)));

        step(author, id, "publish", 200);

        assertThat(column("SELECT objective_code FROM objective_assignment WHERE question_id = '" + bank.question(20) + "'"))
                .containsExactly(codes.get(0));
        assertThat(text("SELECT reviewed_by FROM objective_assignment WHERE question_id = '" + bank.question(20) + "'"))
                .isEqualTo(reviewer.account().toString());
    }

    @Test
    void takesTheETagOfWhatWasRead() {
        String id = create("Tags");
        String stale = tag(id);
        add(id, retirement(21)).statusCode(200);

        author.post(SETS + "/" + id + "/submit", "{}").then().statusCode(428);
        author.post(SETS + "/" + id + "/submit", stale, "{}").then().statusCode(412);
        step(author, id, "submit", 200);
    }

    @Test
    void answersARepeatedCreateAsBefore() {
        String key = UUID.randomUUID().toString();
        String body = "{\"exam\":\"az-104\",\"title\":\"Once\"}";
        String first = author.request().header("Idempotency-Key", key).body(body).post(SETS).then().statusCode(201).extract()
                .path("id");
        author.request().header("Idempotency-Key", key).body(body).post(SETS).then().statusCode(201).body("id", equalTo(first));
        author.request().header("Idempotency-Key", key).body(body.replace("Once", "Twice")).post(SETS).then().statusCode(422)
                .body("type", equalTo("urn:readyroom:problem:idempotency-key-reused"));
    }

    @Test
    void listsTheNewestFirstInPages() {
        String older = create("Older");
        String newer = create("Newer");
        JsonPath page = author.get(SETS + "?exam=az-104&status=open&limit=1").then().statusCode(200).extract().jsonPath();
        assertThat(page.getString("items[0].id")).isEqualTo(newer);
        author.get(SETS + "?exam=az-104&status=open&limit=1&cursor=" + page.getString("nextCursor")).then()
                .body("items[0].id", equalTo(older));
        author.get(SETS + "?status=asleep").then().statusCode(400);
        author.get(SETS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"exam\":\"az-999\",\"title\":\"T\"} | 422 | unknown-reference",
            "{\"exam\":\"az-104\"} | 400 | invalid-request",
            "{\"exam\":\"az-104\",\"title\":\"T\",\"extra\":1} | 400 | invalid-request",
            "{\"exam\":\"az-104\",\"title\":\"T\",\"remap\":{\"from\":\"2026-04-17\",\"to\":\"2020-01-01\"}} | 422 | unknown-reference" })
    void refusesWhatItCannotMake(String body, int status, String slug) {
        author.post(SETS, body).then().statusCode(status).body("type", equalTo("urn:readyroom:problem:" + slug));
    }

    @Test
    void isNoBusinessOfLearners() {
        String id = create("Mine");
        Somebody learner = Somebody.learner();
        learner.post(SETS, "{\"exam\":\"az-104\",\"title\":\"T\"}").then().statusCode(403);
        learner.get(SETS + "/" + id + "/items").then().statusCode(403);
        reviewer.post(SETS, "{\"exam\":\"az-104\",\"title\":\"T\"}").then().statusCode(403);
        author.post(SETS + "/" + id + "/approve", "{}").then().statusCode(403);
    }

    private String create(String title) {
        return author.post(SETS, "{\"exam\":\"" + EXAM + "\",\"title\":\"" + title + "\"}").then().statusCode(201).extract()
                .path("id");
    }

    private String approved(String title, String... items) {
        String id = create(title);
        add(id, items).statusCode(200);
        step(author, id, "submit", 200);
        step(reviewer, id, "approve", 200);
        return id;
    }

    private void replace(String id, int n) {
        author.post(SETS + "/" + id + "/replacements", """
                {"find":"Contoso Search","replace":"Fabrikam Search","in":{"sourceIds":["%s"]}}""".formatted(bank.sourceId(n)))
                .then().statusCode(200).body("changed", hasSize(1)).body("nextCursor", nullValue());
    }

    private String retirement(int n) {
        return "{\"kind\":\"retirement\",\"question\":\"" + bank.question(n) + "\",\"reason\":\"Out of date\"}";
    }

    private ValidatableResponse add(String id, String... items) {
        return add(author, id, items);
    }

    private static ValidatableResponse add(Somebody who, String id, String... items) {
        return who.post(SETS + "/" + id + "/items", "{\"items\":[" + String.join(",", items) + "]}").then();
    }

    private static ValidatableResponse step(Somebody who, String id, String step, int status) {
        Response answer = who.post(SETS + "/" + id + "/" + step, tag(id), "{}");
        return answer.then().statusCode(status);
    }

    private ValidatableResponse schedule(String id, Instant at) {
        return author.put(SETS + "/" + id + "/schedule", tag(id), "{\"publishAt\":\"" + at + "\"}").then();
    }

    private static String tag(String id) {
        return Somebody.reviewer().get(SETS + "/" + id).header("ETag");
    }

    private JsonPath read(String id) {
        return author.get(SETS + "/" + id).then().statusCode(200).extract().jsonPath();
    }

    private String state(String id) {
        return read(id).getString("status");
    }

    /** Of the newest version. */
    private String status(int n) {
        return text("SELECT status FROM question_version WHERE question_id = '" + bank.question(n)
                + "' ORDER BY number DESC LIMIT 1");
    }

    private static String text(String sql) {
        return column(sql).get(0);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
