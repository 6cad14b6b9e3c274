package io.readyroom.question.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.question.Desk;
import io.readyroom.question.DocumentMother;
import io.readyroom.question.ErrataPages;
import io.readyroom.question.Service;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** A learner disputes a key, authors answer, and everybody reads the outcome. */
@QuarkusTest
class ChallengeResourceTest {

    private static final String WRONG_STATE = "urn:readyroom:problem:wrong-state";
    private static final String DOUBT = "{\"text\":\"The documentation says that fast transcription does this too.\"}";
    private static final String CORRECTION = "{\"key\":{\"choice\":\"b\"},\"reason\":\"A learner was right about this.\"}";

    private final Desk learner = Desk.of("learner");
    private final Desk author = Desk.author();

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @AfterEach
    void settle() {
        Service.refreshContent();
    }

    /** The public part has the outcome and not the person; the key itself stays where it was. */
    @Test
    void endsInPublicWithoutSayingWhoDisputed() {
        Desk.Version version = Desk.published(DocumentMother.singleChoice());
        String versionId = Desk.versionId(version);
        String challenge = raise(learner, versionId).then().statusCode(201).body("status", equalTo("open"), "exam",
                equalTo("ai-102"), "questionId", equalTo(version.question())).extract().path("id");
        assertThat(inErrata(challenge)).isEmpty();

        answer(challenge, "kept", "The page is about real-time use, see the reference.").then().statusCode(200)
                .body("status", equalTo("answered"), "answeredBy", equalTo(author.account().toString()));

        List<Map<String, Object>> items = inErrata(challenge);
        assertThat(items).hasSize(1);
        assertThat(items.get(0)).containsEntry("outcome", "kept").containsEntry("questionVersionId", versionId)
                .containsEntry("questionId", version.question()).containsEntry("revision", 1).containsEntry("voided", false)
                .containsEntry("reason", "The page is about real-time use, see the reference.").containsKey("correctedAt");
        String all = ErrataPages.all("ai-102").prettify();
        assertThat(all).doesNotContain(learner.account().toString(), author.account().toString(),
                "fast transcription does this");
    }

    @Test
    void standsBesideTheCorrectionThatItLedTo() {
        Desk.Version version = Desk.published(DocumentMother.singleChoice());
        String challenge = raise(learner, Desk.versionId(version)).path("id");
        answer(challenge, "key_corrected", "You are right, thank you.").then().statusCode(409).body("type",
                equalTo(WRONG_STATE));
        Desk.reviewer().correctKey(version.question(), CORRECTION).then().statusCode(201);

        answer(challenge, "key_corrected", "You are right, thank you.").then().statusCode(200);

        JsonPath errata = ErrataPages.all("ai-102");
        List<Map<String, Object>> items = errata.getList("items.findAll { it.questionId == '" + version.question() + "' }");
        assertThat(items).hasSize(2);
        assertThat(items.get(0)).doesNotContainKeys("outcome", "challengeId").containsEntry("revision", 2);
        assertThat(items.get(1)).containsEntry("outcome", "key_corrected").containsEntry("revision", 2);
    }

    /** An outcome that nobody has brought about is refused: a stub would publish whatever it is told. */
    @Test
    void claimsOnlyWhatIsSo() {
        Desk.Version version = Desk.published(DocumentMother.singleChoice());
        String challenge = raise(learner, Desk.versionId(version)).path("id");
        for (String outcome : List.of("key_corrected", "voided", "improved")) {
            answer(challenge, outcome, "This has not happened.").then().statusCode(409).body("type", equalTo(WRONG_STATE));
        }
        author.next(version.question(), "substantive").then().statusCode(201);
        answer(challenge, "improved", "Only a draft so far.").then().statusCode(409);
        Desk.publish(author, new Desk.Version(version.question(), 2));
        answer(challenge, "improved", "The stem says real-time now.").then().statusCode(200);
        answer(challenge, "kept", "Somebody changes their mind.").then().statusCode(409);

        Desk.Version other = Desk.published(DocumentMother.singleChoice());
        String second = raise(learner, Desk.versionId(other)).path("id");
        Desk.reviewer().correctKey(other.question(), "{\"void\":true,\"reason\":\"No option is right.\"}").then()
                .statusCode(201);
        answer(second, "kept", "It was voided meanwhile.").then().statusCode(409);
        answer(second, "voided", "No option is right any more.").then().statusCode(200).body("outcome", equalTo("voided"));
    }

    @Test
    void takesOneDisputeAPersonAndQuestion() {
        Desk.Version version = Desk.published(DocumentMother.singleChoice());
        String versionId = Desk.versionId(version);
        String key = UUID.randomUUID().toString();
        String path = "/v1/questions/" + versionId + "/challenges";
        Response first = learner.request().header(IdempotencyHeader.NAME, key).body(DOUBT).post(path);
        first.then().statusCode(201);
        assertThat(learner.request().header(IdempotencyHeader.NAME, key).body(DOUBT).post(path).asString())
                .isEqualTo(first.asString());
        raise(learner, versionId).then().statusCode(409).body("type", equalTo("urn:readyroom:problem:already-challenged"));
        author.next(version.question(), "cosmetic").then().statusCode(201);
        Desk.publish(author, new Desk.Version(version.question(), 2));
        raise(learner, Desk.versionId(new Desk.Version(version.question(), 2))).then().statusCode(409);
        raise(Desk.of("learner"), versionId).then().statusCode(201);
    }

    @Test
    void isForLearnersAndPublishedVersions() {
        Desk.Version draft = author.draft(DocumentMother.singleChoice());
        raise(learner, Desk.versionId(draft)).then().statusCode(404);
        raise(learner, UUID.randomUUID().toString()).then().statusCode(404);
        String published = Desk.versionId(Desk.published(DocumentMother.singleChoice()));
        for (String role : List.of("guest", "author", "partner")) {
            raise(Desk.of(role), published).then().statusCode(403);
        }
        learner.post("/v1/questions/" + published + "/challenges", "{\"text\":\"Wrong\"}").then().statusCode(400)
                .body("errors.field", hasItem("text"));
        learner.get("/v1/authoring/challenges").then().statusCode(403);
        learner.post("/v1/authoring/challenges/" + UUID.randomUUID() + "/answer",
                "{\"outcome\":\"kept\",\"text\":\"I answer this myself.\"}").then().statusCode(403);
        answer(UUID.randomUUID().toString(), "kept", "There is no such dispute.").then().statusCode(404);
        answer(UUID.randomUUID().toString(), "ignored", "There is no such outcome.").then().statusCode(400);
    }

    @Test
    void isListedForAuthorsUntilItIsAnswered() {
        Desk.Version version = Desk.published(DocumentMother.singleChoice());
        String challenge = raise(learner, Desk.versionId(version)).path("id");
        Map<String, Object> listed = listed("open", challenge);
        assertThat(listed).containsEntry("version", 1).containsEntry("exam", "ai-102")
                .containsKeys("text", "sourceId", "raisedAt")
                .doesNotContainKeys("raisedBy", "outcome");
        assertThat(listed("answered", challenge)).isNull();

        answer(challenge, "kept", "It is right as it is.").then().statusCode(200);

        assertThat(listed("open", challenge)).isNull();
        assertThat(listed("answered", challenge)).containsEntry("outcome", "kept");
        author.get("/v1/authoring/challenges?status=closed").then().statusCode(400);
        assertThat(author.get("/v1/authoring/challenges?exam=ai-103").jsonPath().getList("items.id")).doesNotContain(challenge);
    }

    /** Whoever counted what it saw before the others were done would leave a wrong number, or none at all. */
    @RepeatedTest(3)
    void areCountedRightlyHoweverManyComeAndGoAtOnce() {
        Desk.Version version = Desk.published(DocumentMother.singleChoice());
        String versionId = Desk.versionId(version);
        List<String> raised = atOnce(IntStream.range(0, 8)
                .<Supplier<Response>> mapToObj(i -> () -> raise(Desk.of("learner"), versionId)).toList(), 201);
        assertThat(inQueue(version)).isEqualTo(8);

        List<Supplier<Response>> more = new ArrayList<>();
        for (String id : raised) {
            more.add(() -> answer(id, "kept", "It is right as it is."));
            more.add(() -> raise(Desk.of("learner"), versionId));
        }
        atOnce(more, 200, 201);
        assertThat(inQueue(version)).isEqualTo(8);
    }

    private static long inQueue(Desk.Version version) {
        return Service.count("SELECT coalesce(sum(count), 0) FROM question_attention WHERE kind = 'challenges'"
                + " AND question_id = '" + version.question() + "'");
    }

    private static List<String> atOnce(List<Supplier<Response>> requests, Integer... statuses) {
        ExecutorService clients = Executors.newFixedThreadPool(requests.size());
        try {
            List<CompletableFuture<Response>> answers = requests.stream()
                    .map(request -> CompletableFuture.supplyAsync(request, clients)).toList();
            return answers.stream().map(CompletableFuture::join).map(answer -> {
                assertThat(answer.statusCode()).isIn((Object[]) statuses);
                return answer.<String> path("id");
            }).toList();
        } finally {
            clients.shutdownNow();
        }
    }

    /** The key that was disputed is gone: to say that it was kept would be read by everybody beside its correction. */
    @Test
    void isNotKeptWhenTheKeyWasCorrectedSince() {
        Desk.Version version = Desk.published(DocumentMother.singleChoice());
        String challenge = raise(learner, Desk.versionId(version)).path("id");
        Desk.reviewer().correctKey(version.question(), CORRECTION).then().statusCode(201);
        answer(challenge, "kept", "It is right as it is.").then().statusCode(409).body("type", equalTo(WRONG_STATE));

        String later = raise(Desk.of("learner"), Desk.versionId(version)).path("id");
        answer(later, "kept", "It has been corrected before.").then().statusCode(200);
    }

    @Test
    void cannotBeRewrittenOnceItIsAnswered() {
        Desk.Version version = Desk.published(DocumentMother.singleChoice());
        String challenge = raise(learner, Desk.versionId(version)).path("id");
        answer(challenge, "kept", "It is right as it is.").then().statusCode(200);
        assertThatThrownBy(() -> execute("UPDATE challenge SET outcome = 'voided' WHERE id = '" + challenge + "'"))
                .isInstanceOf(SQLException.class).hasMessageContaining("was answered and stays");
        assertThatThrownBy(() -> execute("DELETE FROM challenge WHERE id = '" + challenge + "'"))
                .isInstanceOf(SQLException.class);
    }

    private static Response raise(Desk who, String versionId) {
        return who.post("/v1/questions/" + versionId + "/challenges", DOUBT);
    }

    private Response answer(String challenge, String outcome, String text) {
        return author.post("/v1/authoring/challenges/" + challenge + "/answer",
                "{\"outcome\":\"" + outcome + "\",\"text\":\"" + text + "\"}");
    }

    private static List<Map<String, Object>> inErrata(String challenge) {
        return ErrataPages.all("ai-102").getList("items.findAll { it.challengeId == '" + challenge + "' }");
    }

    private Map<String, Object> listed(String status, String challenge) {
        String cursor = "";
        while (cursor != null) {
            JsonPath page = author.get("/v1/authoring/challenges?limit=2&status=" + status + cursor).then().statusCode(200)
                    .extract().jsonPath();
            Map<String, Object> found = page.getMap("items.find { it.id == '" + challenge + "' }");
            if (found != null) {
                return found;
            }
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        }
        return null;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = Service.connection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
