package io.readyroom.question.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.question.Bank;
import io.readyroom.question.Service;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class StatisticsResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SOURCE = "ai-102-s-01";

    private UUID question;
    private UUID measuredAs;

    @BeforeEach
    void content() {
        Service.awaitContent();
        question = Bank.questionId(SOURCE);
        measuredAs = Bank.measuredAs(SOURCE);
        Bank.execute("DELETE FROM item_statistics WHERE question_version_id = '" + measuredAs + "'");
    }

    @Test
    void showsStatisticsBesideTheQuestion() {
        StatisticsMother.publish(measuredAs, question, 3, 0.65, 0.31, "non_functioning_distractor");
        awaitVersion(3);

        as("reviewer").get(path(question)).then().statusCode(200)
                .body("questionId", equalTo(question.toString()))
                .body("runs[0].measuredAs", equalTo(measuredAs.toString()))
                .body("runs[0].versions[0].attempts", equalTo(1000))
                .body("runs[0].statistics.facility", equalTo(0.65f))
                .body("runs[0].statistics.options[0].picks", equalTo(12))
                .body("runs[0].statistics.flags", contains("non_functioning_distractor"));
    }

    @Test
    void keepsTheHigherVersionWhenEventsComeInTheWrongOrder() {
        StatisticsMother.publish(measuredAs, question, 9, 0.7, 0.4);
        StatisticsMother.publish(measuredAs, question, 8, 0.1, -0.2, "too_hard");
        // The same key, so the same partition: it is read after what was sent before.
        UUID marker = UUID.randomUUID();
        KafkaRecords.send(Topics.ITEM_STATISTICS, measuredAs.toString(), "ItemStatisticsChanged", marker.toString(),
                StatisticsMother.data(marker, UUID.randomUUID(), 1, 0.5, 0.5));
        await().atMost(SOON).until(() -> version(marker) == 1);

        assertThat(version(measuredAs)).isEqualTo(9);
        assertThat(Bank.texts("SELECT flags FROM question_search WHERE source_id = '" + SOURCE + "'")).containsExactly("{}");
    }

    /** A stub that fails on poison would never get to the good event behind it. */
    @Test
    void putsPoisonAsideAndGoesOn() {
        KafkaRecords.send(Topics.ITEM_STATISTICS, measuredAs.toString(), "ItemStatisticsChanged", measuredAs.toString(),
                "{\"aggregateVersion\": 1}");
        StatisticsMother.publish(measuredAs, question, 2, 0.6, 0.3);

        awaitVersion(2);
        assertThat(Service.count("SELECT count(*) FROM dead_letter WHERE topic = 'readyroom.item-statistics'")).isPositive();
    }

    @Test
    void measuresACosmeticVersionWithTheOneBefore() {
        StatisticsMother.publish(measuredAs, question, 4, 0.6, 0.3);
        awaitVersion(4);
        UUID draft = UUID.randomUUID();
        Bank.execute(
                "INSERT INTO question_version (id, question_id, number, status, type, pool, language, difficulty, components,"
                        + " content, rationale, labels, content_hash, change, measured_as, written_by)"
                        + " SELECT '" + draft
                        + "', question_id, number + 1000, 'draft', type, pool, language, difficulty, components,"
                        + " content, rationale, labels, content_hash, 'cosmetic', measured_as, gen_random_uuid() FROM question_version"
                        + " WHERE id = (SELECT current_version_id FROM question WHERE id = '" + question + "')");
        try {
            List<String> versions = as("author").get(path(question)).then().statusCode(200).extract().jsonPath()
                    .getList("runs[0].versions.versionId");
            assertThat(versions).startsWith(draft.toString()).hasSizeGreaterThanOrEqualTo(2);
        } finally {
            Bank.execute("DELETE FROM question_version WHERE id = '" + draft + "'");
        }
    }

    @Test
    void isForAuthorsOnlyAndKnowsNoOtherQuestion() {
        as("learner").get(path(question)).then().statusCode(403);
        given().get(path(question)).then().statusCode(401);
        as("author").get(path(UUID.randomUUID())).then().statusCode(404)
                .body("type", equalTo("urn:readyroom:problem:not-found"));
    }

    private void awaitVersion(long version) {
        await().atMost(SOON).until(() -> version(measuredAs) == version);
    }

    private static long version(UUID of) {
        return Service.count("SELECT coalesce(max(version), 0) FROM item_statistics WHERE question_version_id = '" + of + "'");
    }

    private static String path(UUID id) {
        return "/v1/authoring/questions/" + id + "/statistics";
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + TestTokens.with(UUID.randomUUID(), role));
    }
}
