package io.readyroom.question.browse;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.question.Service;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
class CatalogueHttpResourceTest {

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @Test
    void answersInGermanAndSaysSo() {
        given().header("Accept-Language", "fr, de-AT;q=0.9, en;q=0.1").get("/v1/exams/ai-102").then().statusCode(200)
                .body("servedLanguage", equalTo("de"))
                .body("title", equalTo("Entwerfen und Implementieren einer Microsoft Azure-KI-Lösung"))
                .body("outline.domains[0].title", equalTo("Eine Azure-KI-Lösung planen und verwalten"));
        given().header("Accept-Language", "fr").get("/v1/exams/ai-102").then().body("servedLanguage", equalTo("en"));
        given().header("Accept-Language", "de").get("/v1/exams/ai-102/outline").then()
                .body("servedLanguage", equalTo("de")).body("objectivesLanguage", equalTo("en"));
    }

    @Test
    void answers304WhenNothingChangedAndAnotherTagInAnotherLanguage() {
        Response first = given().header("Accept-Language", "en").get("/v1/exams/ai-102");
        String tag = first.header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(first.header("Cache-Control")).contains("max-age");
        assertThat(first.header("Vary")).contains("Accept-Language");
        given().header("If-None-Match", tag).header("Accept-Language", "en").get("/v1/exams/ai-102").then().statusCode(304)
                .header("ETag", tag);
        given().header("If-None-Match", tag).header("Accept-Language", "de").get("/v1/exams/ai-102").then().statusCode(200)
                .header("ETag", not(tag));
    }

    @Test
    void pagesThroughAllExamsOnce() {
        List<String> codes = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 5);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page = request.get("/v1/exams").then().statusCode(200).extract().jsonPath();
            codes.addAll(page.getList("items.code"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(codes).hasSize(12).doesNotHaveDuplicates().isSorted();
        assertThat(get("/v1/exams?limit=100").asString()).contains("\"nextCursor\":null");
    }

    @Test
    void filters() {
        assertThat(get("/v1/exams?vendor=aws").jsonPath().getList("items.code")).containsExactly("mls-c01");
        assertThat(get("/v1/exams?status=retired").jsonPath().getList("items.code"))
                .containsExactly("ai-102", "ai-900", "dp-100", "mls-c01");
        assertThat(get("/v1/exams?level=expert").jsonPath().getList("items.code")).containsExactly("az-305", "az-400");
        assertThat(get("/v1/exams?q=agents AZURE").jsonPath().getList("items.code")).contains("ai-103");
        assertThat(get("/v1/exams?vendor=nobody").jsonPath().getList("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/exams/ai-999", "/v1/exams/AI-102", "/v1/exams/ai-999/outline", "/v1/exams/ai-999/path",
            "/v1/exams/ai-999/policies", "/v1/exams/ai-999/errata",
            "/v1/careers?exam=ai-999", "/v1/exams/compare?codes=ai-102,ai-999",
            "/v1/exams/ai-102/outline/changes?from=1999-01-01",
            "/v1/exams/pmle/outline/changes", "/v1/media/0000000000000000000000000000000000000000000000000000000000000000",
            "/v1/media/..%2f..%2fetc" })
    void answersNotFound(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404)
                .contentType(containsString("application/problem+json"))
                .body("type", equalTo("urn:readyroom:problem:not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/exams?status=gone", "/v1/exams?limit=0", "/v1/exams?limit=101", "/v1/exams?cursor=%21%21",
            "/v1/exams/compare", "/v1/exams/compare?codes=a,b,c,d,e,f,g", "/v1/exams/ai-102/outline?asOf=tomorrow",
            "/v1/exams/ai-102/outline/changes?from=x", "/v1/exams/ai-102/errata?cursor=abc", "/v1/exams?limit=many" })
    void answersInvalidRequestAndNamesTheField(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(400)
                .body("type", equalTo("urn:readyroom:problem:invalid-request"));
    }
}
