package io.readyroom.question.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.question.Bank;
import io.readyroom.question.Service;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class WorkQueueResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PATH = "/v1/authoring/work-queue";
    private static final String WRONG_KEY = "ai-102-s-02";
    private static final String HARD = "ai-102-s-03";
    private static final String DISPUTED = "ai-102-s-04";
    private static final String FINE = "ai-102-s-05";

    @Inject
    Attention attention;

    @BeforeEach
    void measure() {
        Service.awaitContent();
        clear();
        // The shipped references grow old, whoever runs this and when.
        Bank.execute("UPDATE question_search SET oldest_reference = current_date WHERE exam_code = 'ai-102'");
        publish(WRONG_KEY, 0.4, -0.1, "low_discrimination", "suspected_key_error");
        publish(HARD, 0.15, 0.3, "too_hard");
        publish(FINE, 0.7, 0.4);
        report(DISPUTED, 2);
        for (String source : List.of(WRONG_KEY, HARD, FINE)) {
            await().atMost(SOON).until(() -> Service.count("SELECT attempts FROM question_search WHERE source_id = '"
                    + source + "'") == 1000);
        }
    }

    @AfterEach
    void clear() {
        Bank.execute("DELETE FROM question_attention");
        for (String source : List.of(WRONG_KEY, HARD, FINE)) {
            Bank.execute("DELETE FROM item_statistics WHERE question_version_id = '" + Bank.measuredAs(source) + "'");
            // Statistics never vanish in earnest, so nothing follows a deletion.
            Bank.execute("UPDATE question_search SET attempts = 0, flags = '{}', facility = NULL, discrimination = NULL"
                    + " WHERE source_id = '" + source + "'");
        }
    }

    @Test
    void putsFirstWhatNeedsItMostAndSaysWhy() {
        JsonPath queue = author().get(PATH + "?exam=ai-102&limit=100").then().statusCode(200).extract().jsonPath();

        assertThat(queue.<String> getList("items.sourceId")).containsExactly(WRONG_KEY, DISPUTED, HARD);
        // 100 and 50, and 10 because a thousand learners met it.
        assertThat(queue.getInt("items[0].score")).isEqualTo(160);
        assertThat(queue.<String> getList("items[0].reasons.kind"))
                .containsExactly("suspected_key_error", "low_discrimination", "exposure");
        assertThat(queue.getString("items[0].reasons[1].sentence"))
                .isEqualTo("Who does well elsewhere does worse here: discrimination -0.10.");
        assertThat(queue.getInt("items[1].score")).isEqualTo(50);
        assertThat(queue.getString("items[1].reasons[0].sentence")).isEqualTo("2 disputes of its key are open.");
        assertThat(queue.getString("items[2].reasons[0].sentence")).isEqualTo("Only 15 % of its points are reached.");
    }

    /** The score is nothing but the sum of what is shown. */
    @Test
    void theScoreIsTheSumOfTheReasons() {
        List<Map<String, Object>> items = author().get(PATH + "?exam=ai-102").jsonPath().getList("items");

        assertThat(items).isNotEmpty().allSatisfy(item -> assertThat(((List<?>) item.get("reasons")).stream()
                .mapToInt(reason -> (Integer) ((Map<?, ?>) reason).get("points")).sum()).isEqualTo(item.get("score")));
    }

    @Test
    void leavesOutWhatIsFineHoweverManyHaveMetIt() {
        assertThat(author().get(PATH + "?exam=ai-102&limit=100").jsonPath().<String> getList("items.sourceId"))
                .doesNotContain(FINE);
    }

    @Test
    void wantsReferencesLookedAtOnceAYear() {
        Bank.execute("UPDATE question_search SET oldest_reference = current_date - 365 - 90 WHERE source_id = '" + FINE + "'");

        JsonPath queue = author().get(PATH + "?exam=ai-102&limit=100").jsonPath();

        assertThat(queue.<String> getList("items.sourceId")).contains(FINE);
        Map<String, Object> reason = queue.getMap("items.find { it.sourceId == '" + FINE + "' }.reasons"
                + ".find { it.kind == 'stale_reference' }");
        assertThat(reason).containsEntry("points", 13);
    }

    @Test
    void pagesThroughAllOfThemOnce() {
        List<String> met = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = author().get(PATH + "?exam=ai-102&limit=1" + cursor).jsonPath();
            met.addAll(page.getList("items.sourceId"));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        } while (cursor != null);

        assertThat(met).containsExactly(WRONG_KEY, DISPUTED, HARD);
    }

    @Test
    void takesAReasonBackWithWhateverGaveIt() {
        report(DISPUTED, 0);

        assertThat(author().get(PATH + "?exam=ai-102&limit=100").jsonPath().<String> getList("items.sourceId"))
                .containsExactly(WRONG_KEY, HARD);
    }

    @Test
    void refusesOthersAndUnknownExams() {
        given().header("Authorization", "Bearer " + TestTokens.learner(UUID.randomUUID())).get(PATH + "?exam=ai-102").then()
                .statusCode(403);
        author().get(PATH + "?exam=no-such-exam").then().statusCode(404);
        author().get(PATH).then().statusCode(400).body("errors[0].field", equalTo("exam"));
        author().get(PATH + "?exam=ai-102&cursor=!").then().statusCode(400).body("errors[0].field", equalTo("cursor"));
    }

    private void report(String source, int challenges) {
        UUID question = Bank.questionId(source);
        Bank.inTransaction(tx -> attention.report(tx, question, Attention.Kind.CHALLENGES, challenges, null));
    }

    private static void publish(String source, double facility, double discrimination, String... flags) {
        StatisticsMother.publish(Bank.measuredAs(source), Bank.questionId(source), 1, facility, discrimination, flags);
    }

    private static RequestSpecification author() {
        return given().header("Authorization", "Bearer " + TestTokens.with(UUID.randomUUID(), "author"));
    }
}
