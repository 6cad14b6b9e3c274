package io.readyroom.question.interchange.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.readyroom.platform.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Orders jobs as an author does, and waits for them. */
final class Jobs {

    static final String IMPORTS = "/v1/authoring/imports";
    static final String EXPORTS = "/v1/authoring/exports";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final UUID account;

    Jobs(UUID account) {
        this.account = account;
    }

    RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + TestTokens.with(account, role));
    }

    /**
     * Sends a file.
     *
     * @param settings further parameters, like {@code &dryRun=true}
     */
    Response send(String exam, String settings, String file) {
        return as("author").contentType("application/octet-stream").body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?format=test-lines&pool=practice&language=en&difficulty=easy&exam=" + exam + settings);
    }

    /** Imports a file to its end. */
    JsonPath run(String exam, String settings, String file) {
        return awaitEnd(send(exam, settings, file).then().statusCode(202).extract().header("Location"));
    }

    JsonPath awaitEnd(String location) {
        await().atMost(PATIENCE).until(() -> look(location).getString("endedAt") != null);
        return look(location);
    }

    JsonPath look(String location) {
        return as("author").get(location).then().statusCode(200).extract().jsonPath();
    }

    /** The whole report, page by page. */
    List<Map<String, Object>> report(String location) {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = look(location + "/report?limit=100" + cursor);
            items.addAll(page.getList("items"));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        } while (cursor != null);
        return items;
    }

    static void assertProgress(JsonPath job, int read, int imported, int skipped, int failed) {
        assertThat(job.getMap("progress")).as(job.prettify()).containsEntry("read", read).containsEntry("imported", imported)
                .containsEntry("skipped", skipped).containsEntry("failed", failed);
    }
}
