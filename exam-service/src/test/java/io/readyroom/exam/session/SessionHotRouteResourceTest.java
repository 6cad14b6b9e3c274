package io.readyroom.exam.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.restassured.response.Response;

/**
 * The short way and the resource: two ways, one behaviour. A path with a query is the resource's:
 * the short way doesn't know it.
 */
@QuarkusTest
class SessionHotRouteResourceTest {

    private final Learner learner = Learner.guest();

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void makeTheTokenKnown() {
        FormMother.install();
        learner.get("").then().statusCode(200);
    }

    @Test
    void saysTheSameOfASessionThatRunsAndOfOneThatIsOver() {
        String id = learner.sit("ai-102");
        assertThat(shortWay(learner, id)).isEqualTo(resource(learner, id)).containsEntry("answeredCount", 0);
        learner.save(id, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        learner.save(id, 2, 1, "null").then().statusCode(200);
        learner.save(id, 3, 1, "{\"order\":[\"a\",\"b\",\"c\"]}").then().statusCode(200);
        Stored.change("UPDATE answer SET flagged = true WHERE session_id = '" + id + "' AND position > 1");
        Stored.change("UPDATE exam_session SET locked_positions = '{1,2}' WHERE id = '" + id + "'");
        assertThat(shortWay(learner, id)).isEqualTo(resource(learner, id)).containsEntry("answeredCount", 2);
        learner.submit(id).then().statusCode(202);
        assertThat(shortWay(learner, id)).isEqualTo(resource(learner, id)).containsEntry("status", "submitted");
    }

    @Test
    void saysTheSameToStrangersAndOfWhatThereIsNot() {
        String id = learner.sit("ai-102");
        Learner stranger = Learner.guest();
        stranger.get("").then().statusCode(200);
        assertThat(shortWay(stranger, id)).isEqualTo(resource(stranger, id)).containsEntry("status", 404);
        String none = UUID.randomUUID().toString();
        assertThat(shortWay(learner, none)).isEqualTo(resource(learner, none)).containsEntry("status", 404);
        String inCapitals = id.toUpperCase(Locale.ROOT);
        assertThat(shortWay(learner, inCapitals)).isEqualTo(resource(learner, inCapitals)).containsEntry("status", "open");
    }

    /** The form is in memory, the session is in no table any more: it is neither told as it was nor an error of ours. */
    @Test
    void looksForASessionThatIsNotAmongThoseThatRun() {
        String id = learner.sit("ai-102");
        Stored.change("DELETE FROM exam_session WHERE id = '" + id + "'");
        assertThat(shortWay(learner, id)).isEqualTo(resource(learner, id)).containsEntry("status", 404);
    }

    @Test
    void tellsEachTheirOwnWhenManyAskAtOnce() {
        List<Learner> learners = IntStream.range(0, 12).mapToObj(i -> Learner.guest()).toList();
        List<String> ids = learners.stream().map(one -> one.sit("ai-102")).toList();
        List<CompletableFuture<Response>> looks = IntStream.range(0, 48)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> learners.get(i % 12).get("/" + ids.get(i % 12)))).toList();
        for (int i = 0; i < looks.size(); i++) {
            assertThat(looks.get(i).join().<String> path("id")).isEqualTo(ids.get(i % 12));
        }
    }

    /** Otherwise this class compares the resource with itself. */
    @Test
    void takesTheShortWayForAKnownToken() {
        String id = learner.sit("ai-102");
        double before = taken();
        shortWay(learner, id);
        assertThat(taken()).isEqualTo(before + 1);
        resource(learner, id);
        assertThat(taken()).isEqualTo(before + 1);
    }

    private double taken() {
        return metrics.get("readyroom.hot.requests").tag("route", SessionPath.TEMPLATE).counter().count();
    }

    private static Map<String, Object> shortWay(Learner learner, String id) {
        return told(learner.get("/" + id));
    }

    private static Map<String, Object> resource(Learner learner, String id) {
        return told(learner.get("/" + id + "?way=long"));
    }

    /** All but the moment, and what is a refusal's own. */
    private static Map<String, Object> told(Response response) {
        Map<String, Object> told = new HashMap<>(response.jsonPath().getMap(""));
        told.keySet().removeAll(List.of("serverTime", "traceId", "instance"));
        told.put("content", response.contentType());
        return told;
    }
}
