package io.readyroom.exam.folding;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.restassured.response.Response;

/** Promise: nobody can tell whether a session has been folded, but for what it takes up. */
@QuarkusTest
class FoldingResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    SessionFolder folder;

    private final Learner learner = Learner.guest();
    private String session;

    @BeforeEach
    void sit() {
        FormMother.install();
        session = learner.sit("ai-102");
        learner.put(session, 1, "{\"response\":{\"choice\":\"b\"},\"revision\":3,\"flagged\":true,\"timeSpentMs\":1500,"
                + "\"confidence\":\"sure\"}").then().statusCode(200);
        learner.save(session, 2, 7, "{\"choices\":[\"d\",\"a\"]}").then().statusCode(200);
        learner.save(session, 3, 1, "{\"order\":[\"c\",\"a\",\"b\"]}").then().statusCode(200);
        learner.save(session, 3, 2, "null").then().statusCode(200);
        learner.save(session, 8, 1, "{\"text\":\"Größe 😀 \\\"x\\\"\"}").then().statusCode(200);
        Stored.change("UPDATE exam_session SET locked_positions = '{4}' WHERE id = '" + session + "'");
    }

    @Test
    void answersEveryRequestAsBefore() {
        score(session);
        List<String> before = everyAnswer(learner, session);
        long history = Stored.count("answer_history WHERE session_id = '" + session + "'");
        foldNow(session);
        for (String table : List.of("exam_session WHERE id", "session_form WHERE session_id", "answer WHERE session_id")) {
            assertThat(Stored.count(table + " = '" + session + "'")).as(table).isZero();
        }
        assertThat(everyAnswer(learner, session)).isEqualTo(before);
        assertThat(everyAnswer(Learner.guest(), session)).allMatch(answer -> answer.startsWith("404"));
        assertThat(Stored.count("answer_history WHERE session_id = '" + session + "'")).isEqualTo(history).isEqualTo(5);
        assertThat(Stored.count("folded_session WHERE id = '" + session + "' AND jsonb_array_length(answers) = 4 "
                + "AND answers -> 0 ->> 4 = '1500' AND answers -> 0 ->> 5 = 'sure' AND CAST(facts AS jsonb) -> 'cut' IS NOT NULL "
                + "AND version_ids[8] = '" + FormMother.versionId(8) + "' AND question_ids[8] = '" + FormMother.questionId(8)
                + "' AND slots LIKE '[[%'"))
                .isEqualTo(1);
    }

    /** Two statements, one for each place, would find the session in neither or in both now and then. */
    @Test
    void isReadWithoutABreakWhileItIsFolded() {
        score(session);
        String questions = text(learner.get("/" + session + "/questions"));
        String list = text(learner.get(""));
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Set<String>> reader = CompletableFuture.supplyAsync(() -> {
            Set<String> answers = new HashSet<>();
            while (!done.get()) {
                answers.add(text(learner.get("/" + session + "/questions")));
                answers.add(text(learner.get("")));
            }
            return answers;
        });
        foldNow(session);
        done.set(true);
        assertThat(reader.join()).containsExactlyInAnyOrder(questions, list);
    }

    @Test
    void foldsAnAbandonedSessionWithoutAnyAnswer() {
        String empty = learner.sit("ai-900");
        learner.post("/" + empty + "/abandon").then().statusCode(200);
        List<String> before = everyAnswer(learner, empty);
        foldNow(empty);
        assertThat(everyAnswer(learner, empty)).isEqualTo(before);
    }

    @Test
    void tellsOfATimeThatWasUpAsBefore() {
        Stored.change("UPDATE exam_session SET deadline_at = clock_timestamp() - interval '10 s', sweep_at = clock_timestamp() "
                + "WHERE id = '" + session + "'");
        await().atMost(SOON).until(() -> learner.get("/" + session).path("status").equals("submitted"));
        score(session);
        assertProblem(learner.save(session, 1, 9, "{\"choice\":\"a\"}"), 409, "deadline-passed");
        foldNow(session);
        assertProblem(learner.save(session, 1, 9, "{\"choice\":\"a\"}"), 409, "deadline-passed");
    }

    @Test
    void leavesWhatIsNotOverOrNotScoredOrNotOldEnough() {
        String submitted = learner.sit("ai-102");
        learner.submit(submitted).then().statusCode(202);
        String fresh = learner.sit("ai-102");
        learner.submit(fresh).then().statusCode(202);
        score(fresh);
        Stored.change("UPDATE exam_session SET submitted_at = submitted_at - interval '90 days', started_at = started_at - "
                + "interval '90 days' WHERE id = '" + submitted + "'");
        folder.fold().await().atMost(SOON);
        for (String id : List.of(session, submitted, fresh)) {
            assertThat(Stored.count("exam_session WHERE id = '" + id + "'")).isEqualTo(1);
        }
    }

    /** A session that somebody holds is left for later; it doesn't hold up the others. */
    @Test
    void passesBySessionsThatAreHeld() throws SQLException {
        score(session);
        String other = learner.sit("ai-102");
        learner.post("/" + other + "/abandon").then().statusCode(200);
        try (Connection gate = Stored.connect();
                Statement closing = gate.createStatement();
                Connection holder = Stored.connect();
                Statement holding = holder.createStatement()) {
            gate.setAutoCommit(false);
            closing.execute("LOCK TABLE folded_session IN SHARE MODE");
            Stored.change(age(session));
            holder.setAutoCommit(false);
            holding.executeQuery("SELECT id FROM exam_session WHERE id = '" + session + "' FOR UPDATE").close();
            gate.rollback();
            foldNow(other);
            assertThat(Stored.count("folded_session WHERE id = '" + session + "'")).isZero();
            holder.rollback();
        }
        await().atMost(SOON).until(() -> Stored.count("folded_session WHERE id = '" + session + "'") == 1);
    }

    /** Answers that were deleted in another transaction than the row that holds them was written in would be lost here. */
    @Test
    void losesNothingWhenItFailsHalfWay() {
        score(session);
        List<String> before = everyAnswer(learner, session);
        Stored.change("ALTER TABLE folded_session ADD CONSTRAINT breaks CHECK (id <> '" + session + "')");
        try {
            Stored.change(age(session));
            folder.fold().await().atMost(SOON);
            assertThat(Stored.count("answer WHERE session_id = '" + session + "'")).isEqualTo(4);
            assertThat(everyAnswer(learner, session)).isEqualTo(before);
        } finally {
            Stored.change("ALTER TABLE folded_session DROP CONSTRAINT breaks");
        }
        foldNow(session);
        assertThat(everyAnswer(learner, session)).isEqualTo(before);
    }

    @Test
    void movesWithItsOwnerWhenAGuestIsClaimed() {
        score(session);
        foldNow(session);
        Learner account = Learner.registered();
        KafkaRecords.send(Topics.ACCOUNTS, learner.id().toString(), "GuestClaimed", learner.id().toString(),
                "{\"aggregateVersion\":1,\"guestId\":\"" + learner.id() + "\",\"accountId\":\"" + account.id() + "\"}");
        await().atMost(SOON).until(() -> account.get("/" + session).statusCode() == 200);
        assertProblem(learner.get("/" + session), 404, "not-found");
        account.get("/" + session + "/questions").then().statusCode(200).body("items[0].response.choice", equalTo("b"));
    }

    /** A repeated result finds nothing to change. */
    @Test
    void ignoresAResultThatComesAgain() {
        score(session);
        foldNow(session);
        UUID again = sendScored(session);
        await().atMost(SOON).until(() -> Stored.count("inbox WHERE event_id = '" + again + "'") == 1);
        learner.get("/" + session).then().body("status", equalTo("scored"));
        assertThat(Stored.count("exam_session WHERE id = '" + session + "'")).isZero();
    }

    @Test
    void listsSessionsInOneOrderWhereverTheyAre() {
        List<String> ids = new ArrayList<>(List.of(session));
        IntStream.range(0, 4).forEach(i -> ids.add(0, learner.sit("ai-102")));
        learner.post("/" + ids.get(1) + "/abandon").then().statusCode(200);
        score(session);
        foldNow(session);
        foldNow(ids.get(1));
        learner.get("").then().statusCode(200).body("items.id", equalTo(ids));
        learner.get("?status=scored").then().body("items.id", equalTo(List.of(session))).body("items[0].answeredCount",
                equalTo(3));
        String cursor = learner.get("?limit=2").then().body("items.id", equalTo(ids.subList(0, 2))).extract()
                .path("nextCursor");
        learner.get("?limit=3&cursor=" + cursor).then().body("items.id", equalTo(ids.subList(2, 5)));
    }

    /** Everything that can be asked of a session, but for the time of the answer and what is one's own each time. */
    private static List<String> everyAnswer(Learner who, String id) {
        return List.of(text(who.get("/" + id)), text(who.get("/" + id + "/questions?limit=100")),
                text(who.get("/" + id + "/questions?from=2&limit=2")), text(who.save(id, 1, 9, "{\"choice\":\"a\"}")),
                text(who.save(id, 4, 1, "{\"matches\":{}}")), text(who.save(id, 99, 1, "null")),
                text(who.patch(id, "{\"answers\":[{\"position\":1,\"response\":null,\"revision\":9}]}")),
                text(who.submit(id)), text(who.post("/" + id + "/abandon")), text(who.post("/" + id + "/pause")),
                text(who.post("/" + id + "/resume")), String.valueOf(who.post("/" + id + "/event-tickets").statusCode()));
    }

    private static String text(Response response) {
        return response.statusCode() + " " + response.asString().replaceAll("\"serverTime\":\"[^\"]*\"", "")
                .replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private void score(String id) {
        if (learner.get("/" + id).path("status").equals("open")) {
            learner.submit(id).then().statusCode(202);
        }
        sendScored(id);
        await().atMost(SOON).until(() -> learner.get("/" + id).path("status").equals("scored"));
    }

    private static UUID sendScored(String id) {
        return KafkaRecords.send(Topics.RESULTS, id, "ExamScored", id,
                EventContracts.example("results", "ExamScored").replace("0193f0a2-7c1e-7d30-9a4b-5f1f0e8c2a11", id));
    }

    private static void foldNow(String id) {
        Stored.change(age(id));
        await().atMost(SOON).until(() -> Stored.count("folded_session WHERE id = '" + id + "'") == 1);
    }

    private static String age(String id) {
        return "UPDATE exam_session SET scored_at = scored_at - interval '31 days', abandoned_at = abandoned_at - "
                + "interval '31 days' WHERE id = '" + id + "'";
    }
}
