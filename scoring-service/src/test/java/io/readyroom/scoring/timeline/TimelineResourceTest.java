package io.readyroom.scoring.timeline;

import static io.readyroom.scoring.ScoringEvents.awaitResult;
import static io.readyroom.scoring.ScoringEvents.publishChoiceKeys;
import static io.readyroom.scoring.ScoringEvents.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.scoring.submission.SubmissionMother;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;

/** Promise: an operator can tell what became of a submission, and learns nothing of what was answered or what is right. */
@QuarkusTest
class TimelineResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Pool pool;

    private final SubmissionMother session = SubmissionMother.microsoft("free").choice("plan", "b").choice("vision", "a");

    @Test
    void tellsWhenItCameWasGradedAndToldButNeitherAnswerNorKey() {
        publishChoiceKeys(session);
        submit(session);
        awaitResult(session.sessionId(), session.learnerId());
        await().atMost(SOON).until(() -> count("outbox_sent WHERE subject = '" + session.sessionId() + "'") == 1);
        var message = KafkaRecords.await("readyroom.results", m -> session.sessionId().toString().equals(m.key()));
        Response told = look(session.sessionId(), "operator");
        told.then().statusCode(200).body("service", equalTo("scoring-service")).body("readAt", notNullValue())
                .body("notes", empty()).body("entries.kind", contains("received", "graded", "event"))
                .body("entries[1].detail.revision", equalTo(1)).body("entries[1].detail.current", equalTo(true))
                .body("entries[1].detail.keyRevisions", contains(1, 1))
                .body("entries[2].detail.type", equalTo("ExamScored"))
                .body("entries[2].detail.partition", equalTo(message.partition()))
                .body("entries[2].detail.offset", equalTo((int) message.offset()));
        assertThat(told.asString()).doesNotContain("choice", "points", session.learnerId().toString());
    }

    @Test
    void saysThatASubmissionWaitsForAKey() {
        submit(session);
        await().atMost(SOON).until(() -> look(session.sessionId(), "operator").statusCode() == 200);
        look(session.sessionId(), "admin").then().body("entries.kind", contains("received", "parked"))
                .body("entries[1].sentence", containsString("waits for the key"))
                .body("entries[1].detail.questionVersionId", notNullValue());
    }

    /** Each revision with what made it: a stub would show the current one. */
    @Test
    void tellsWhyAResultWasMadeAgain() {
        publishChoiceKeys(session);
        submit(session);
        awaitResult(session.sessionId(), session.learnerId());
        UUID rescoring = UUID.randomUUID();
        run("""
                INSERT INTO rescoring (id, cause, exam, question_version_id, key_revision, status)
                VALUES ('%s', 'key', 'of-no-other', '%s', 2, 'applied')""".formatted(rescoring, UUID.randomUUID()));
        run("UPDATE result SET is_current = false WHERE session_id = '%s'".formatted(session.sessionId()));
        run("""
                INSERT INTO result (session_id, revision, is_current, scored_at, points, max_points, interval_low, interval_high,
                  domains, time_spent_ms, unscored_count, repeat_share, positions, question_version_ids, key_revisions,
                  item_points, item_max_points, counted, voided, rescoring_id)
                SELECT session_id, 2, true, scored_at + interval '1 h', points, max_points, interval_low, interval_high,
                  domains, time_spent_ms, unscored_count, repeat_share, positions, question_version_ids, '{2,1}',
                  item_points, item_max_points, counted, voided, '%s' FROM result WHERE session_id = '%s'"""
                .formatted(rescoring, session.sessionId()));
        look(session.sessionId(), "operator").then().body("entries.kind", hasItem("regraded"))
                .body("entries.find { it.kind == 'graded' }.detail.current", equalTo(false))
                .body("entries.find { it.kind == 'regraded' }.sentence", containsString("a key was corrected"))
                .body("entries.find { it.kind == 'regraded' }.detail.rescoringId", equalTo(rescoring.toString()))
                .body("entries.find { it.kind == 'regraded' }.detail.keyRevisions", contains(2, 1));
        run("DELETE FROM outbox_sent WHERE subject = '" + session.sessionId() + "'");
        run("DELETE FROM outbox WHERE subject = '" + session.sessionId() + "'");
        look(session.sessionId(), "operator").then().body("notes", hasSize(1));
    }

    @Test
    void isForOperatorsAndKnowsOnlyWhatWasSubmitted() {
        look(UUID.randomUUID(), "operator").then().statusCode(404).body("type", equalTo("urn:readyroom:problem:not-found"));
        for (String role : new String[] { "learner", "guest", "author", "partner" }) {
            look(UUID.randomUUID(), role).then().statusCode(403);
        }
    }

    private static Response look(UUID id, String role) {
        return given().auth().oauth2(TestTokens.with(UUID.randomUUID(), role)).get("/v1/operator/sessions/" + id + "/timeline");
    }

    private void run(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }

    private long count(String from) {
        return pool.query("SELECT count(*) FROM " + from).execute().await().indefinitely().iterator().next().getLong(0);
    }
}
