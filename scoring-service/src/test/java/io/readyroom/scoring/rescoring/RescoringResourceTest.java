package io.readyroom.scoring.rescoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.scoring.ScoringEvents;
import io.readyroom.scoring.rescoring.SatExam.Sat;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** A correction reaches every result once, is shown first, and says why. The sweep runs when a test calls it. */
@QuarkusTest
class RescoringResourceTest {

    @Inject
    RescoringSweeper sweeper;
    @Inject
    CorrectionDetector detector;
    @Inject
    RescoringWalk walk;
    @Inject
    Pool pool;

    private final Operator operator = new Operator();

    @AfterEach
    void nobodyRefuses() {
        StubbornFollower.refuseNobody();
    }

    /** A stub that applies without a dry run, or overwrites the result, fails here. */
    @Test
    void aCorrectedKeyIsPreviewedThenAppliedAndToldWithItsReason() {
        SatExam exam = new SatExam().withKeys().satBy("a", "b", "b", "c");
        exam.correctKey("a is right since the June update");
        JsonPath preview = awaitPreview(exam);
        assertThat(preview.getString("cause")).isEqualTo("key");
        assertThat(preview.getString("status")).isEqualTo("preview");
        assertThat(preview.getString("applyAt")).isNotNull();
        assertThat(preview.getInt("preview.sessions")).isEqualTo(4);
        assertThat(preview.getInt("preview.changed")).isEqualTo(3);
        assertThat(preview.getInt("preview.crossedUp")).isEqualTo(1);
        assertThat(preview.getInt("preview.crossedDown")).isEqualTo(2);
        assertThat(preview.getMap("preview.differences")).isEqualTo(Map.of("-1", 2, "0", 1, "1", 1));
        assertThat(revisions(exam)).isEqualTo(4);
        String id = preview.getString("id");
        assertThat(operator.crossings(id, "").getList("items.sessionId")).containsExactlyInAnyOrder(
                exam.sessions().stream().filter(sat -> !sat.picked().equals("c")).map(sat -> sat.session().toString())
                        .toArray());
        JsonPath page = operator.crossings(id, "?limit=2");
        assertThat(page.getList("items")).hasSize(2);
        assertThat(operator.crossings(id, "?limit=2&cursor=" + page.getString("nextCursor")).getList("items")).hasSize(1);

        operator.post(id, "apply").then().statusCode(200);
        JsonPath applied = awaitApplied(id);
        assertThat(applied.getInt("outcome.sessions")).isEqualTo(4);
        assertThat(applied.getInt("outcome.crossedUp")).isEqualTo(1);
        assertThat(applied.getString("decidedBy")).isNotNull();
        assertThat(applied.getString("finishedAt")).isNotNull();

        Sat up = exam.sessions().get(0);
        JsonPath result = ScoringEvents.awaitResult(up.session(), up.learner());
        assertThat(result.getInt("revision")).isEqualTo(2);
        assertThat(result.getInt("points")).isEqualTo(3);
        assertThat(result.getBoolean("passed")).isTrue();
        assertThat(result.getString("correction.cause")).isEqualTo("key");
        assertThat(result.getString("correction.reason")).isEqualTo("a is right since the June update");
        assertThat(result.getInt("correction.previousRevision")).isEqualTo(1);
        assertThat(result.getInt("correction.previousPoints")).isEqualTo(2);
        assertThat(result.getBoolean("correction.previousPassed")).isFalse();
        assertThat(result.getList("correction.questions")).isEqualTo(List.of(1));
        assertThat(count("SELECT count(*) FROM result WHERE session_id = ANY($1) AND revision = 1 AND NOT is_current", exam))
                .isEqualTo(4);
        assertThat(count("""
                SELECT count(*) FROM result WHERE session_id = ANY($1) AND is_current AND key_revisions = '{2,1,1,1}'""", exam))
                .isEqualTo(4);

        ConsumerRecord<String, byte[]> told = KafkaRecords.await("readyroom.results",
                message -> up.session().toString().equals(message.key()) && KafkaRecords.type(message).equals("ExamRescored"));
        EventContracts.assertValid("results", "ExamRescored", KafkaRecords.data(told));
        assertThat(JsonPath.from(KafkaRecords.data(told)).getInt("revision")).isEqualTo(2);
    }

    @Test
    void aVoidedQuestionCountsForNobodyAnyMore() {
        SatExam exam = new SatExam().withKeys().satBy("b", "c");
        exam.voidQuestion("its feature is gone");
        String id = awaitPreview(exam).getString("id");
        operator.post(id, "apply").then().statusCode(200);
        assertThat(awaitApplied(id).getString("cause")).isEqualTo("void");
        Sat down = exam.sessions().get(0);
        JsonPath result = ScoringEvents.awaitResult(down.session(), down.learner());
        assertThat(result.getInt("points")).isEqualTo(2);
        assertThat(result.getInt("maxPoints")).isEqualTo(3);
        assertThat(result.getInt("unscoredCount")).isEqualTo(1);
        assertThat(result.getString("correction.cause")).isEqualTo("void");
        assertThat(result.getInt("correction.previousMaxPoints")).isEqualTo(4);
        assertThat(result.getList("correction.questions")).isEqualTo(List.of(1));
    }

    /** Of an erased person nothing is left that could be graded again, and nobody else's correction waits for it. */
    @Test
    void aCorrectionPassesByWhoWasErasedMeanwhile() {
        SatExam exam = new SatExam().withKeys().satBy("a", "b");
        exam.correctKey("a is right");
        JsonPath preview = awaitPreview(exam);
        assertThat(preview.getInt("preview.sessions")).isEqualTo(2);
        String id = preview.getString("id");
        Sat gone = exam.sessions().get(0);
        ScoringEvents.erase(gone.learner());
        assertThat(operator.crossings(id, "").getList("items.sessionId"))
                .containsExactly(exam.sessions().get(1).session().toString());
        operator.post(id, "apply").then().statusCode(200);
        assertThat(awaitApplied(id).getInt("outcome.sessions")).isEqualTo(1);
        assertThat(revisions(exam)).as("of the other session").isEqualTo(2);
    }

    /** Nobody has to be there; and whoever wants to look first can hold it. */
    @Test
    void aCorrectionAppliesByItselfAfterAWhileUnlessItIsHeld() {
        SatExam exam = new SatExam().withKeys().satBy("a");
        exam.correctKey("a");
        String id = awaitPreview(exam).getString("id");
        sweep();
        assertThat(operator.get(id).getString("status")).isEqualTo("preview");
        operator.post(id, "hold").then().statusCode(200);
        run("UPDATE rescoring SET apply_at = clock_timestamp() - interval '1 s' WHERE id = $1", Tuple.of(UUID.fromString(id)));
        sweep();
        assertThat(operator.get(id).getString("status")).isEqualTo("held");
        assertThat(revisions(exam)).isEqualTo(1);
        run("UPDATE rescoring SET status = 'preview' WHERE id = $1", Tuple.of(UUID.fromString(id)));
        awaitApplied(id);
        assertThat(revisions(exam)).isEqualTo(2);
        operator.post(id, "cancel").then().statusCode(409).body("type", endsWith(":wrong-state"));
        operator.post(id, "hold").then().statusCode(409);
    }

    @Test
    void aKeyThatIsCorrectedOnceMoreTakesThePlaceOfTheOneThatWaits() {
        SatExam exam = new SatExam().withKeys().satBy("c");
        exam.correctKey("a, not b");
        String first = awaitPreview(exam).getString("id");
        exam.correctKeyOnceMore();
        await().until(() -> {
            sweep();
            return operator.get(first).getString("status").equals("superseded");
        });
        String second = operator.ofVersion(exam.corrected()).getString("id");
        assertThat(second).isNotEqualTo(first);
        operator.post(first, "apply").then().statusCode(409);
        operator.post(second, "apply").then().statusCode(200);
        awaitApplied(second);
        assertThat(
                count("""
                        SELECT count(*) FROM result WHERE session_id = ANY($1) AND is_current AND key_revisions[1] = 3 AND points = 3""",
                        exam))
                .isEqualTo(1);
        assertThat(revisions(exam)).isEqualTo(2);
    }

    /**
     * The session was graded by the old key, and its result commits when the walk has gone past. A stub that is content with
     * one pass, or with an empty one, leaves it behind for ever.
     */
    @Test
    void catchesWhatWasBeingGradedByTheOldKey() {
        SatExam exam = new SatExam().withKeys().satBy("a");
        try (GradingUnderWay late = new GradingUnderWay(pool, exam, "a")) {
            // Not by way of Kafka: a transaction that is idle for long is ended.
            run("""
                    INSERT INTO answer_key_revision (question_version_id, revision, type, key, voided, exam)
                    VALUES ($1, 2, 'single_choice', '{"choice": "a"}', false, $2)""", Tuple.of(exam.corrected(), exam.code()));
            String id = awaitPreview(exam).getString("id");
            operator.post(id, "apply").then().statusCode(200);
            sweep();
            run("UPDATE rescoring SET walk_after = clock_timestamp() WHERE id = $1", Tuple.of(UUID.fromString(id)));
            sweep();
            assertThat(operator.get(id).getInt("outcome.sessions")).isEqualTo(1);
            assertThat(operator.get(id).getString("status")).isEqualTo("applying");
            late.commit();
            assertThat(awaitApplied(id).getInt("outcome.sessions")).isEqualTo(2);
        }
        assertThat(count("SELECT count(*) FROM result WHERE session_id = ANY($1) AND is_current AND key_revisions[1] = 2",
                exam)).isEqualTo(2);
    }

    /**
     * Interrupted twice: in the midst of a page, which then never was, and between two pages. Whoever goes on comes to what an
     * uninterrupted walk comes to: a result more each, told once each.
     */
    @Test
    void goesOnWhereItWasInterrupted() {
        SatExam exam = new SatExam().withKeys().satBy("a", "b", "c", "a", "b", "c", "a", "b", "c", "a", "b", "c");
        exam.correctKey("a");
        String id = awaitPreview(exam).getString("id");
        operator.post(id, "apply").then().statusCode(200);
        StubbornFollower.refuse(session -> true);
        assertThat(walk.step(5).onItemOrFailure().transform((stepped, failure) -> failure).await().indefinitely()).isNotNull();
        assertThat(revisions(exam)).isEqualTo(12);
        assertThat(told(exam)).isZero();
        StubbornFollower.refuseNobody();
        walk.step(5).await().indefinitely();
        assertThat(revisions(exam)).isEqualTo(17);
        assertThat(told(exam)).isEqualTo(5);
        assertThat(operator.get(id).getInt("outcome.sessions")).isEqualTo(5);

        operator.post(id, "hold").then().statusCode(200);
        sweep();
        assertThat(revisions(exam)).isEqualTo(17);
        operator.post(id, "apply").then().statusCode(200);
        JsonPath applied = awaitApplied(id);
        assertThat(applied.getMap("outcome")).isEqualTo(applied.getMap("preview"));
        assertThat(revisions(exam)).isEqualTo(24);
        assertThat(told(exam)).isEqualTo(12);
        exam.sessions().forEach(sat -> assertThat(ScoringEvents.awaitResult(sat.session(), sat.learner()).getInt("points"))
                .isEqualTo(sat.picked().equals("a") ? 3 : 2));

        operator.post(id, "apply").then().statusCode(200);
        sweep();
        assertThat(revisions(exam)).isEqualTo(24);
    }

    /** Whoever owns the session now is told, and not the guest who sat it. */
    @Test
    void followsSessionsThatMovedToAnAccount() {
        SatExam exam = new SatExam().withKeys().satBy("a");
        Sat sat = exam.sessions().get(0);
        UUID account = UUID.randomUUID();
        ScoringEvents.claim(sat.learner(), account);
        ScoringEvents.awaitResult(sat.session(), account);
        exam.correctKey("a");
        String id = awaitPreview(exam).getString("id");
        operator.post(id, "apply").then().statusCode(200);
        awaitApplied(id);
        assertThat(ScoringEvents.awaitResult(sat.session(), account).getInt("revision")).isEqualTo(2);
        assertThat(count("""
                SELECT count(*) FROM (SELECT subject, type, data FROM outbox UNION ALL
                                      SELECT subject, type, data FROM outbox_sent) AS told
                WHERE subject = ANY(CAST($1::uuid[] AS text[])) AND type = 'ExamRescored'
                  AND data::text LIKE '%""" + account + "%'", exam)).isEqualTo(1);
    }

    /** A stub that stops at the first failure would keep everybody's correction from them. */
    @Test
    void aSessionThatFailsKeepsNoOtherFromItsCorrection() {
        SatExam exam = new SatExam().withKeys().satBy("a", "a", "a", "a");
        UUID broken = Arrays.stream(exam.ids()).sorted().toList().get(1);
        exam.correctKey("a");
        String id = awaitPreview(exam).getString("id");
        operator.post(id, "apply").then().statusCode(200);
        StubbornFollower.refuse(broken::equals);
        sweep();
        assertThat(revisions(exam)).isEqualTo(7);
        JsonPath waiting = operator.get(id);
        assertThat(waiting.getString("status")).isEqualTo("applying");
        assertThat(waiting.getInt("failed")).isEqualTo(1);
        StubbornFollower.refuseNobody();
        run("UPDATE rescoring SET walk_after = clock_timestamp() WHERE id = $1", Tuple.of(UUID.fromString(id)));
        assertThat(awaitApplied(id).getInt("failed")).isZero();
        assertThat(revisions(exam)).isEqualTo(8);
    }

    /** Rules reach what was sat before, and whoever sits afterwards; a stub that changes only one of them fails. */
    @Test
    void otherRulesReachAllSessionsOfAnExam() {
        SatExam exam = new SatExam().withKeys().satBy("a", "b");
        String body = """
                {"exam": "%s", "cut": 0.5, "reason": "The vendor lowered the bar"}""".formatted(exam.code());
        String key = UUID.randomUUID().toString();
        String id = operator.create(key, body).then().statusCode(201).extract().path("id");
        assertThat(operator.create(key, body).then().statusCode(201).extract().<String> path("id")).isEqualTo(id);
        operator.create(key, body.replace("0.5", "0.6")).then().statusCode(422)
                .body("type", endsWith(":idempotency-key-reused"));
        operator.create(body).then().statusCode(409).body("type", endsWith(":rescoring-open"));
        operator.post(id, "apply").then().statusCode(409).body("type", endsWith(":not-previewed"));
        sweep();
        assertThat(operator.get(id).getInt("preview.crossedUp")).isEqualTo(1);
        assertThat(operator.get(id).getString("applyAt")).isNull();
        assertThat(revisions(exam)).isEqualTo(2);

        operator.post(id, "apply").then().statusCode(200);
        awaitApplied(id);
        Sat before = exam.sessions().get(0);
        JsonPath result = ScoringEvents.awaitResult(before.session(), before.learner());
        assertThat(result.getBoolean("passed")).isTrue();
        assertThat(result.getString("correction.cause")).isEqualTo("policy");
        assertThat(result.getString("correction.reason")).isEqualTo("The vendor lowered the bar");
        assertThat(result.getList("correction.questions")).isEmpty();
        assertThat(result.getString("scaleNote")).contains("50%");
        exam.satBy("c");
        Sat after = exam.sessions().get(2);
        assertThat(ScoringEvents.awaitResult(after.session(), after.learner()).getBoolean("passed")).isTrue();
        assertThat(count("SELECT count(*) FROM result WHERE session_id = ANY($1) AND is_current AND rules_revision = 1", exam))
                .isEqualTo(3);
        operator.post(id, "cancel").then().statusCode(409);

        // A key's correction leaves the rules that are in force.
        exam.correctKey("a");
        String second = awaitPreview(exam).getString("id");
        operator.post(second, "apply").then().statusCode(200);
        awaitApplied(second);
        assertThat(
                count("SELECT count(*) FROM result WHERE session_id = ANY($1) AND is_current AND rules_revision = 1 AND passed",
                        exam))
                .isEqualTo(3);
    }

    /** Held, the first would wait for an operator beside the second: which of them is meant? */
    @Test
    void holdsNoPolicyWhileAnotherIsOpen() {
        SatExam exam = new SatExam().withKeys().satBy("a");
        String first = operator.create("""
                {"exam": "%s", "cut": 0.5, "reason": "Lower"}""".formatted(exam.code())).then().statusCode(201).extract()
                .path("id");
        sweep();
        operator.post(first, "apply").then().statusCode(200).body("status", equalTo("applying"));
        String second = operator.create("""
                {"exam": "%s", "cut": 0.6, "reason": "Higher"}""".formatted(exam.code())).then().statusCode(201).extract()
                .path("id");
        operator.post(first, "hold").then().statusCode(409).body("type", endsWith(":rescoring-open"));
        operator.post(second, "cancel").then().statusCode(200);
        operator.post(first, "hold").then().statusCode(200).body("status", equalTo("held"));
    }

    @Test
    void aPolicyThatWasNotBegunCanBeGivenUp() {
        SatExam exam = new SatExam().withKeys().satBy("a");
        String id = operator.create("""
                {"exam": "%s", "gradingPolicy": "ALL_OR_NOTHING", "reason": "By mistake"}""".formatted(exam.code()))
                .then().statusCode(201).header("Location", containsString("/v1/operator/rescorings/"))
                .extract().path("id");
        operator.post(id, "cancel").then().statusCode(200).body("status", equalTo("cancelled"));
        operator.post(id, "cancel").then().statusCode(200);
        operator.post(id, "apply").then().statusCode(409);
        sweep();
        assertThat(revisions(exam)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"exam\": \"ai-102\", \"cut\": 1.0, \"reason\": \"x\"} | 400 | cut",
            "{\"exam\": \"ai-102\", \"cut\": 0, \"reason\": \"x\"} | 400 | cut",
            "{\"exam\": \"ai-102\", \"cut\": 0.7, \"reason\": \" \"} | 400 | reason",
            "{\"exam\": \"AI 102\", \"cut\": 0.7, \"reason\": \"x\"} | 400 | exam",
            "{\"exam\": \"ai-102\", \"reason\": \"x\", \"points\": 3} | 400 | points",
            "{\"exam\": \"no-such-exam\", \"cut\": 0.7, \"reason\": \"x\"} | 422 | exam" })
    void refusesWhatCantBe(String body, int status, String field) {
        operator.create(body).then().statusCode(status).body("errors.field", hasItem(field));
    }

    @Test
    void isForOperators() {
        String path = "/v1/operator/rescorings";
        for (String role : List.of("learner", "guest", "author", "reviewer", "partner")) {
            given().auth().oauth2(TestTokens.with(UUID.randomUUID(), role)).get(path).then().statusCode(403);
            given().auth().oauth2(TestTokens.with(UUID.randomUUID(), role)).post(path + "/" + UUID.randomUUID() + "/apply")
                    .then().statusCode(403);
        }
        given().get(path).then().statusCode(401);
        given().auth().oauth2(TestTokens.with(UUID.randomUUID(), "admin")).get(path).then().statusCode(200);
        operator.post(UUID.randomUUID().toString(), "apply").then().statusCode(404);
        given().auth().oauth2(TestTokens.with(UUID.randomUUID(), "operator")).get(path + "?cursor=x").then().statusCode(400);
    }

    private JsonPath awaitPreview(SatExam exam) {
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            detector.detect().await().indefinitely();
            return operator.ofVersion(exam.corrected()) != null;
        });
        sweep();
        JsonPath previewed = operator.ofVersion(exam.corrected());
        assertThat(previewed.getString("previewedAt")).isNotNull();
        return previewed;
    }

    private JsonPath awaitApplied(String id) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            sweep();
            return operator.get(id).getString("status").equals("applied");
        });
        return operator.get(id);
    }

    private void sweep() {
        sweeper.sweep().await().atMost(Duration.ofSeconds(20));
    }

    private long revisions(SatExam exam) {
        return count("SELECT count(*) FROM result WHERE session_id = ANY($1)", exam);
    }

    private long told(SatExam exam) {
        return count("""
                SELECT count(*) FROM (SELECT subject, type FROM outbox UNION ALL SELECT subject, type FROM outbox_sent) AS told
                WHERE subject = ANY(CAST($1::uuid[] AS text[])) AND type = 'ExamRescored'""", exam);
    }

    private long count(String sql, SatExam exam) {
        return pool.preparedQuery(sql).execute(Tuple.of(exam.ids())).await().indefinitely().iterator().next().getLong(0);
    }

    private void run(String sql, Tuple arguments) {
        pool.preparedQuery(sql).execute(arguments).await().indefinitely();
    }
}
