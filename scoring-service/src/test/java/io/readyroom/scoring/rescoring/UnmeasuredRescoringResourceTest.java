package io.readyroom.scoring.rescoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.scoring.ScoringEvents;
import io.readyroom.scoring.rescoring.SatExam.Sat;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** A session whose learner had the keys before the answers: graded, corrected, and in no sum at any time. */
@QuarkusTest
class UnmeasuredRescoringResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> SUMS = List.of("item_sums WHERE CAST(question_version_id AS text) = $1",
            "statistics_delta WHERE strpos(CAST(delta AS text), $1) > 0", "item_rating WHERE CAST(measured_as AS text) = $1");

    @Inject
    CorrectionDetector detector;
    @Inject
    RescoringSweeper sweeper;
    @Inject
    Pool pool;

    private final Operator operator = new Operator();

    /** A stub that leaves it out of the first result only would take away what was never added. */
    @Test
    void isScoredAndMadeAgainLikeAnyOtherAndAddsNothing() {
        SatExam exam = new SatExam().withKeys();
        Sat sat = new Sat(UUID.randomUUID(), UUID.randomUUID(), "a");
        String id = sat.session().toString();
        KafkaRecords.send("readyroom.exam-sessions", id, "ExamSessionSubmitted", id,
                exam.json(sat).replace("\"livemode\":true", "\"livemode\":true,\"measured\":false"));
        JsonPath first = ScoringEvents.awaitResult(sat.session(), sat.learner());
        assertThat(first.getInt("points")).isEqualTo(2);
        assertThat(first.getInt("maxPoints")).isEqualTo(4);
        assertThat(count("submission WHERE CAST(session_id AS text) = $1 AND NOT measured", id)).isEqualTo(1);
        assertCountsNowhere(exam, sat);

        exam.correctKey("a is right since the June update");
        await().atMost(SOON).ignoreExceptions().until(() -> {
            detector.detect().await().indefinitely();
            return operator.ofVersion(exam.corrected()) != null;
        });
        await().atMost(SOON).until(() -> {
            sweeper.sweep().await().atMost(SOON);
            return operator.ofVersion(exam.corrected()).getString("previewedAt") != null;
        });
        String rescoring = operator.ofVersion(exam.corrected()).getString("id");
        operator.post(rescoring, "apply").then().statusCode(200);
        await().atMost(SOON).until(() -> {
            sweeper.sweep().await().atMost(SOON);
            return operator.get(rescoring).getString("status").equals("applied");
        });
        JsonPath second = ScoringEvents.awaitResult(sat.session(), sat.learner());
        assertThat(second.getInt("revision")).isEqualTo(2);
        assertThat(second.getInt("points")).isEqualTo(3);
        assertCountsNowhere(exam, sat);
    }

    private void assertCountsNowhere(SatExam exam, Sat sat) {
        SUMS.forEach(sums -> assertThat(count(sums, exam.corrected().toString())).as(sums).isZero());
        assertThat(count("exam_sums WHERE exam = $1", exam.code())).isZero();
        assertThat(count("ability WHERE CAST(learner_id AS text) = $1", sat.learner().toString())).isZero();
    }

    private long count(String from, String argument) {
        return pool.preparedQuery("SELECT count(*) FROM " + from).execute(Tuple.of(argument)).await().indefinitely().iterator()
                .next().getLong(0);
    }
}
