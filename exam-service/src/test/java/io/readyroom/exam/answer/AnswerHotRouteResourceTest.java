package io.readyroom.exam.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
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
import io.restassured.response.Response;

/**
 * The short way and the resource: two ways, one behaviour. Ids in capitals are the resource's, the short way doesn't know them.
 */
@QuarkusTest
class AnswerHotRouteResourceTest {

    private final Learner learner = Learner.guest();
    private String session;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void start() {
        FormMother.install();
        session = learner.sit("ai-102");
        learner.save(session, 1, 5, "{\"choice\":\"a\"}").then().statusCode(200);
        learner.save(session, 2, 1, "{\"choices\":[\"a\",\"d\"]}").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"response\":{\"choice\":\"a\"},\"revision\":5}", "{\"response\":null,\"revision\":6}",
            "{\"response\":{\"choice\":\"b\"},\"revision\":7,\"flagged\":true,\"timeSpentMs\":3,\"confidence\":\"sure\"}",
            "{\"response\":{\"choice\":\"b\"},\"revision\":4}", "{\"response\":{\"choice\":\"b\"},\"revision\":5}",
            "{\"response\":{\"choice\":\"zz\"},\"revision\":9}", "{\"response\":{\"choices\":[\"a\"]},\"revision\":9}",
            "{\"revision\":9}", "{\"response\":{\"choice\":\"a\"}}", "{\"response\":{\"choice\":\"a\"},\"revision\":0}",
            "{\"response\":{\"choice\":\"a\"},\"revision\":1000001}", "{\"response\":{\"choice\":\"a\"},\"revision\":\"9\"}",
            "{\"response\":{\"choice\":\"a\"},\"revision\":9,\"score\":1}",
            "{\"response\":{\"choice\":\"a\"},\"revision\":9,\"confidence\":\"maybe\"}",
            "{\"response\":{\"choice\":\"a\"},\"revision\":9,\"timeSpentMs\":-1}",
            "{\"response\":{\"choice\":\"a\"},\"revision\":9,\"flagged\":null}",
            "{\"response\":{\"choice\":\"a\"},\"revision\":9,\"revision\":10}",
            "{\"response\":{\"choice\":\"a\"},\"revision\":9} {}",
            "{\"response\":{\"choice\":\"a\\u0000\"},\"revision\":9}", "{\"response\":{\"choice\":", "null", "[]", "" })
    void saysTheSame(String body) {
        assertAlike(body, 1);
        assertAlike(body, 2);
        assertAlike(body, 9);
        learner.submit(session).then().statusCode(202);
        assertAlike(body, 1);
    }

    @Test
    void saysTheSameToSomebodyElse() {
        Learner other = Learner.guest();
        other.sit("ai-102");
        String body = "{\"response\":{\"choice\":\"a\"},\"revision\":9}";
        assertThat(told(other.put(session, 1, body))).isEqualTo(told(other.put(session.toUpperCase(Locale.ROOT), 1, body)))
                .containsEntry("status", 404);
    }

    /** Otherwise this class compares the resource with itself. */
    @Test
    void takesTheShortWayForAKnownToken() {
        double before = taken(SlotPath.TEMPLATE);
        learner.save(session, 1, 6, "{\"choice\":\"b\"}").then().statusCode(200);
        assertThat(taken(SlotPath.TEMPLATE)).isEqualTo(before + 1);
        learner.save(session.toUpperCase(Locale.ROOT), 1, 7, "{\"choice\":\"b\"}").then().statusCode(200);
        assertThat(taken(SlotPath.TEMPLATE)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "?from=1&limit=10", "?from=2&limit=3", "?from=500&limit=1", "?limit=3&from=2", "?from=0",
            "?limit=1000", "?from=x", "?from=1&limit=100" })
    void readsTheSameSlots(String query) {
        assertThat(told(learner.get("/" + session + "/questions" + query)))
                .isEqualTo(told(learner.get("/" + session.toUpperCase(Locale.ROOT) + "/questions" + query)));
    }

    @Test
    void readsSlotsByTheShortWay() {
        double before = taken("/v1/exam-sessions/{id}/questions");
        learner.stored(session, 1).then().statusCode(200);
        assertThat(taken("/v1/exam-sessions/{id}/questions")).isEqualTo(before + 1);
    }

    private void assertAlike(String body, int position) {
        assertThat(told(learner.put(session, position, body)))
                .isEqualTo(told(learner.put(session.toUpperCase(Locale.ROOT), position, body)));
    }

    private double taken(String route) {
        return metrics.get("readyroom.hot.requests").tag("route", route).counter().count();
    }

    /** All of an answer that isn't of this one request. */
    private static Map<String, Object> told(Response response) {
        return Map.of("status", response.statusCode(), "type", String.valueOf(response.contentType()), "retry",
                String.valueOf(response.header("Retry-After")), "body",
                response.asString().replaceAll("\"traceId\":\"[0-9a-f]+\"", "").replaceAll("\"instance\":\"[^\"]*\"", ""));
    }
}
