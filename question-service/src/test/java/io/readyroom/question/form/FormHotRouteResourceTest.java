package io.readyroom.question.form;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.question.NamedForm;
import io.readyroom.question.Service;
import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.content.QuestionType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** The short way and the resource: two ways, one behaviour. A query is the resource's, the short way takes none. */
@QuarkusTest
class FormHotRouteResourceTest {

    private static final String TOKEN = TestTokens.service("exam-service");

    @TestHTTPResource
    URL url;
    @Inject
    MeterRegistry metrics;
    @Inject
    CurrentPools pools;
    @Inject
    FormHotRoute route;

    private QuestionPools shipped;

    @BeforeEach
    void fillEveryPool() {
        Service.awaitContent();
        ask("{\"exam\":\"ai-102\",\"mode\":\"free\"}", "");
        shipped = pools.of("ai-102");
        pools.replace(Map.of("ai-102", QuestionMother.pools(bank())));
    }

    /** Ten questions of every type in every domain and pool, and as many in German; some in case studies. */
    private static List<PublishedQuestion> bank() {
        List<String> domains = List.of("plan", "genai", "agentic", "vision", "nlp", "mining");
        List<String> names = List.of("sample", "practice", "reserve");
        return IntStream.range(0, 1_440).boxed().flatMap(i -> Stream.of(i, i + 1_440)
                .map(number -> QuestionMother.question(number, domains.get(i / 8 % 6), names.get(i / 48 % 3),
                        i % 5 == 0 ? new UUID(9, number / 25) : null, List.of(), List.of()))
                .map(question -> question.questionId().equals(QuestionMother.id(i)) ? question : german(question))).toList();
    }

    private static PublishedQuestion german(PublishedQuestion q) {
        return new PublishedQuestion(q.questionId(), q.versionId(), q.sourceId(), q.exam(), q.type(), q.pool(), "de",
                q.difficulty(), q.components(), q.stimulusId(), q.domain(), q.objectives(), q.enemies(), q.siblings(),
                q.shape());
    }

    /** No other exam has questions of its own. */
    @AfterEach
    void putBack() {
        pools.replace(Map.of("ai-102", shipped));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void writesTheSameFormsInEveryModeAndLanguage(Mode mode) {
        for (String language : List.of("en", "de")) {
            String body = """
                    {"exam":"ai-102","mode":"%s","language":"%s","seed":"-7","seen":"%s","missed":"%s"}""".formatted(
                    mode.wireName(), language, ids(IntStream.range(0, 500)),
                    ids(IntStream.concat(IntStream.range(0, 200), IntStream.range(1_440, 1_640))));
            assertThat(assertTakenAlike(body).getString("language")).isEqualTo(language);
        }
    }

    @ParameterizedTest
    @EnumSource(QuestionType.class)
    void writesTheSameSlotsForEveryType(QuestionType type) {
        String body = """
                {"exam":"ai-102","mode":"practice","seed":"5","questionCount":20,"filters":{"types":["%s"]}}"""
                .formatted(type.wireName());
        assertThat(assertTakenAlike(body).<String> getList("slots.type")).hasSize(20).containsOnly(type.wireName());
    }

    @Test
    void writesEveryTypeAndCaseStudiesAtOnce() {
        JsonPath form = assertTakenAlike("""
                {"exam":"ai-102","mode":"exam","seed":"1","supportedTypes":[%s,"essay_2031"]}""".formatted(
                Arrays.stream(QuestionType.values()).map(type -> "\"" + type.wireName() + "\"")
                        .collect(Collectors.joining(","))));
        assertThat(form.<String> getList("slots.type")).contains(
                Arrays.stream(QuestionType.values()).map(QuestionType::wireName).toArray(String[]::new));
        assertThat(form.<String> getList("slots.stimulusId")).anyMatch(id -> id != null);
    }

    static Stream<String> refused() {
        return Stream.of("{\"exam\":\"ai-999\",\"mode\":\"free\"}", "{\"exam\":\"ai-102\",\"mode\":\"sleep\"}",
                "{\"exam\":\"ai-102\",\"mode\":\"free\",\"extra\":1}", "{\"mode\":\"free\"}", "{\"exam\":\"ai-102\"", "null",
                "[]",
                "", "{\"exam\":\"ai-102\",\"mode\":\"free\",\"questionCount\":0}",
                "{\"exam\":\"ai-102\",\"mode\":\"free\",\"seed\":\"9999999999999999999\"}",
                "{\"exam\":\"ai-102\",\"mode\":\"free\",\"seen\":[null]}",
                "{\"exam\":\"ai-102\",\"mode\":\"free\",\"seen\":\"1\"}",
                "{\"exam\":\"ai-102\",\"mode\":\"free\",\"filters\":{\"only\":\"new\"}}",
                "{\"exam\":\"ai-102\",\"mode\":\"free\",\"filters\":{\"domains\":[\"none\"]}}",
                "{\"exam\":\"ai-102\",\"mode\":\"free\",\"filters\":{\"types\":[\"none\"]}}",
                "{\"exam\":\"ai-102\",\"mode\":\"free\",\"supportedTypes\":[\"essay_2031\"]}",
                "{\"exam\":\"ai-102\",\"mode\":\"exam\",\"supportedTypes\":[\"hotspot\"],\"questionCount\":200}",
                "{\"exam\":\"pmle\",\"mode\":\"free\"}");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesTheSame(String body) {
        Map<String, Object> told = told(ask(body, ""));
        assertThat(told).isEqualTo(told(ask(body, "?long")));
        assertThat((int) told.get("status")).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = { "[%1$s]", "[%1$s,{\"exam\":\"ai-999\",\"mode\":\"free\"},%1$s]" })
    void writesTheSameBatches(String template) {
        String body = template.formatted("{\"exam\":\"ai-102\",\"mode\":\"free\",\"seed\":\"7\"}");
        assertThat(route.batch(body.getBytes(StandardCharsets.UTF_8))).as("answered without the resource").isPresent();
        Response batch = ask(body, "/batch");
        assertThat(told(batch)).isEqualTo(told(ask(body, "/batch?long"))).containsEntry("status", 200);
        assertThat(batch.<Object> path("[0]"))
                .isEqualTo(ask("{\"exam\":\"ai-102\",\"mode\":\"free\",\"seed\":\"7\"}", "").path(""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "[]", "[null]", "null", "{}", "", "[{\"exam\":\"ai-102\",\"mode\":\"free\"},{\"mode\":\"free\"}]",
            "[{\"exam\":\"ai-102\",\"mode\":\"free\",\"extra\":1}]", "[1]" })
    void refusesTheSameBatches(String body) {
        Map<String, Object> told = told(ask(body, "/batch"));
        assertThat(told).isEqualTo(told(ask(body, "/batch?long"))).containsEntry("status", 400);
    }

    /** As exam-service's client may ask; REST Assured always sends one. */
    @Test
    void takesTheShortWayWithoutAnAccept() throws IOException, InterruptedException {
        double before = taken();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + FormHotRoute.PATH.substring(1)))
                .header("Authorization", "Bearer " + TOKEN).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"exam\":\"ai-102\",\"mode\":\"practice\"}")).build();
        HttpResponse<String> form = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(taken()).isEqualTo(before + 1);
    }

    private JsonPath assertTakenAlike(String body) {
        assertThat(route.form(body.getBytes(StandardCharsets.UTF_8))).as("answered without the resource").isPresent();
        double before = taken();
        Response form = ask(body, "");
        assertThat(taken()).isEqualTo(before + 1);
        assertThat(told(form)).isEqualTo(told(ask(body, "?long"))).containsEntry("status", 200);
        assertThat(taken()).isEqualTo(before + 1);
        return NamedForm.of(form.asString());
    }

    private static Response ask(String body, String query) {
        return given().header("Authorization", "Bearer " + TOKEN).contentType("application/json").body(body)
                .post(FormHotRoute.PATH + query);
    }

    private static String ids(IntStream numbers) {
        return PackedIds.of(numbers.mapToObj(QuestionMother::id).toList()).write();
    }

    private double taken() {
        return metrics.get("readyroom.hot.requests").tag("route", FormHotRoute.PATH).counter().count();
    }

    /** All of an answer that isn't of this one request. */
    private static Map<String, Object> told(Response response) {
        return Map.of("status", response.statusCode(), "type", String.valueOf(response.contentType()), "headers",
                response.headers().asList().stream().map(header -> header.getName().toLowerCase(Locale.ROOT)).sorted()
                        .toList(),
                "body",
                response.asString().replaceAll("\"traceId\":\"[0-9a-f]+\"", "").replaceAll("\"instance\":\"[^\"]*\"", ""));
    }
}
