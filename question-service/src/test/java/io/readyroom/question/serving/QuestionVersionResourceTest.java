package io.readyroom.question.serving;

import static io.readyroom.question.Service.asService;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.question.Service;
import io.readyroom.question.seed.BankCanaries;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
class QuestionVersionResourceTest {

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @Test
    void servesCandidatesInTheOrderAskedForWithoutKeyOrExplanation() {
        List<String> ids = Service.freeForm(1).getList("slots.questionVersionId");

        Response answer = asService().get("/internal/question-versions?ids=" + String.join(",", ids));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().<String> getList("items.questionVersionId")).containsExactlyElementsOf(ids);
        assertThat(BankCanaries.foundIn(answer.asString())).isEmpty();
        assertThat(fieldNames(answer.jsonPath().get())).doesNotContain("key", "keys", "explanation", "explanations",
                "accepted", "tolerance", "correct", "rationale", "labels", "tags", "difficulty", "pool");
    }

    /** The scan itself must be able to find something: in the rationales it finds every explanation. */
    @Test
    void rationalesHoldEveryExplanation() {
        List<String> ids = Service.freeForm(1).getList("slots.questionVersionId");

        Response answer = asService().get("/internal/rationales?ids=" + String.join(",", ids));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(BankCanaries.foundIn(answer.asString())).hasSizeGreaterThan(100);
        List<Map<String, Object>> items = answer.jsonPath().getList("items");
        assertThat(items).hasSize(35).allSatisfy(item -> {
            assertThat(((Map<?, ?>) item.get("explanations")).containsKey("general")).isTrue();
            assertThat((List<?>) item.get("references")).isNotEmpty();
        });
        assertThat(fieldNames(answer.jsonPath().get())).doesNotContain("key");
    }

    @Test
    void holdsWhatEachTypeNeeds() {
        List<String> ids = Service.freeForm(2).getList("slots.questionVersionId");
        List<Map<String, Object>> items = asService().get("/internal/question-versions?ids=" + String.join(",", ids))
                .jsonPath().getList("items");

        Map<String, List<String>> fields = Map.of("single_choice", List.of("options"), "multiple_response",
                List.of("options", "select"), "ordering", List.of("options", "select"), "matching",
                List.of("sources", "targets", "reuseSources"), "dropdown", List.of("body", "gaps"), "statement_grid",
                List.of("statements"), "hotspot", List.of("image", "regions", "select"), "text_entry", List.of("expects"));
        assertThat(items).allSatisfy(item -> {
            assertThat(item).containsKeys("stem", "maxPoints", "language", "questionId");
            assertThat(item.keySet()).containsAll(fields.get(item.get("type")));
        });
        assertThat(items.stream().filter(item -> item.containsKey("stimulus"))).hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(item -> assertThat(((Map<?, ?>) item.get("stimulus")).keySet())
                        .isEqualTo(Set.of("id", "title", "tabs")));
    }

    @Test
    void mayBeCachedForEver() {
        String id = Service.freeForm(3).getString("slots[0].questionVersionId");
        Response first = asService().get("/internal/question-versions?ids=" + id);
        String tag = first.header("ETag");

        assertThat(first.header("Cache-Control")).contains("immutable");
        assertThat(tag).startsWith("\"");
        asService().header("If-None-Match", tag).get("/internal/question-versions?ids=" + id).then().statusCode(304);
    }

    @Test
    void servesThePictureOfTheHotspot() {
        List<String> ids = Service.freeForm(4).getList("slots.findAll { it.type == 'hotspot' }.questionVersionId");
        JsonPath hotspot = asService().get("/internal/question-versions?ids=" + ids.get(0)).jsonPath();
        String url = hotspot.getString("items[0].image.url");

        Response picture = given().get(url);

        assertThat(url).matches("/v1/media/[0-9a-f]{64}");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.contentType()).isEqualTo("image/png");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(picture.header("Cache-Control")).contains("immutable");
        assertThat(picture.asByteArray()).startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
        given().header("If-None-Match", picture.header("ETag")).get(url).then().statusCode(304);
    }

    @Test
    void servesOnlyServices() {
        UUID account = UUID.randomUUID();
        for (String path : List.of("/internal/question-versions", "/internal/rationales")) {
            given().get(path + "?ids=" + account).then().statusCode(401)
                    .body("type", equalTo("urn:readyroom:problem:not-authenticated"));
            for (String token : List.of(TestTokens.learner(account), TestTokens.with(account, "admin"))) {
                int status = given().header("Authorization", "Bearer " + token).get(path + "?ids=" + account).statusCode();
                assertThat(status).isIn(401, 403);
            }
        }
    }

    @Test
    void refusesUnknownAndMalformedIds() {
        asService().get("/internal/question-versions?ids=" + UUID.randomUUID()).then().statusCode(404)
                .body("type", equalTo("urn:readyroom:problem:not-found"));
        asService().get("/internal/question-versions").then().statusCode(400).body("errors[0].field", equalTo("ids"));
        asService().get("/internal/rationales?ids=1,2").then().statusCode(400).body("errors[0].field", equalTo("ids"));
    }

    private static List<String> fieldNames(Object json) {
        List<String> names = new ArrayList<>();
        if (json instanceof Map<?, ?> object) {
            object.forEach((name, value) -> {
                names.add(String.valueOf(name));
                names.addAll(fieldNames(value));
            });
        } else if (json instanceof List<?> list) {
            list.forEach(value -> names.addAll(fieldNames(value)));
        }
        return names;
    }
}
