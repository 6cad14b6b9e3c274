package io.readyroom.exam.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.testing.StubUpstream;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * The short way and the resource: two ways, one behaviour. A path with a query is the resource's:
 * the short way doesn't know it.
 */
@QuarkusTest
class StartHotRouteResourceTest {

    private static final String FREE = "{\"exam\":\"ai-103\",\"mode\":\"free\"}";

    private final Learner learner = Learner.guest();

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void makeTheTokenKnown() {
        FormMother.install();
        learner.get("").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { FREE, "{\"exam\":\"ai-102\",\"mode\":\"free\"}", "{\"exam\":\"ai-900\",\"mode\":\"free\"}",
            "{\"exam\":\"ai-103\",\"mode\":\"free\",\"language\":\"en\",\"questionCount\":8}",
            "{\"exam\":\"ai-102\",\"mode\":\"sleeping\"}", "{\"exam\":\"ai-102\",\"mode\":\"free\",\"questionCount\":0}",
            "{\"exam\":\"ai-102\",\"mode\":\"free\",\"owner\":\"me\"}", "{\"exam\":\"ai-102\"}",
            "{\"exam\":\"ai-102\",\"mode\":\"free\",\"filters\":{\"only\":\"some\"}}",
            "{\"exam\":\"ai-102\",\"mode\":\"free\",\"supportedTypes\":[\"hologram\"]}",
            "{\"exam\":\"nothing\",\"mode\":\"free\"}", "{\"exam\":\"empty-bank\",\"mode\":\"free\"}",
            "{\"exam\":\"for-new-clients\",\"mode\":\"free\"}", "{\"exam\":\"ai-103\",\"mode\":\"practice\"}", "null", "[]",
            "{\"exam\":", "" })
    void saysTheSame(String body) {
        assertThat(told(shortWay(learner.request(), body))).isEqualTo(told(resource(learner.request(), body)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "key-1", "with blank" })
    void saysTheSameOfAKey(String key) {
        Response first = shortWay(learner.request().header("Idempotency-Key", key), FREE);
        Response again = resource(learner.request().header("Idempotency-Key", key), FREE);
        assertThat(told(first)).isEqualTo(told(again));
        assertThat(first.<String> path("id")).as("one session").isEqualTo(again.path("id"));
        String other = "{\"exam\":\"ai-103\",\"mode\":\"free\",\"questionCount\":5}";
        assertThat(told(shortWay(learner.request().header("Idempotency-Key", key), other)))
                .isEqualTo(told(resource(learner.request().header("Idempotency-Key", key), other)));
    }

    /** Otherwise this class compares the resource with itself. */
    @Test
    void takesTheShortWayForAKnownToken() {
        double before = taken();
        shortWay(learner.request(), FREE).then().statusCode(201);
        assertThat(taken()).isEqualTo(before + 1);
        resource(learner.request(), FREE).then().statusCode(201);
        assertThat(taken()).isEqualTo(before + 1);
    }

    @Test
    void storesSlotsAsTheyCame() {
        String id = shortWay(learner.request(), FREE).then().statusCode(201).extract().path("id");
        assertThat(Stored.texts("SELECT slots FROM session_form WHERE session_id = '" + id + "'"))
                .containsExactly(FormMother.slots());
    }

    @Test
    void passesTheTraceOnToQuestionService() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        shortWay(learner.request().header("traceparent", "00-" + trace + "-b7ad6b7169203331-01"), FREE);
        resource(learner.request().header("traceparent", "00-" + trace + "-b7ad6b7169203331-01"), FREE);
        assertThat(StubUpstream.of("question-service").requests()).hasSize(2)
                .allSatisfy(asked -> assertThat(asked.header("traceparent").orElseThrow()).contains(trace));
    }

    private static Response shortWay(RequestSpecification request, String body) {
        return request.contentType(ContentType.JSON).body(body).post(Learner.SESSIONS);
    }

    private static Response resource(RequestSpecification request, String body) {
        return request.contentType(ContentType.JSON).body(body).post(Learner.SESSIONS + "?way=long");
    }

    private double taken() {
        return metrics.get("readyroom.hot.requests").tag("route", StartResource.PATH).counter().count();
    }

    /** All of an answer that isn't of this one session or request. */
    private static Map<String, Object> told(Response response) {
        return Map.of("status", response.statusCode(), "type", String.valueOf(response.contentType()), "retry",
                String.valueOf(response.header("Retry-After")), "location",
                withoutIds(String.valueOf(response.header("Location"))), "body", withoutIds(response.asString()));
    }

    private static String withoutIds(String text) {
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("\"[0-9-]+T[0-9:.]+Z\"", "\"time\"")
                .replaceAll("\"traceId\":\"[0-9a-f]+\"", "").replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
