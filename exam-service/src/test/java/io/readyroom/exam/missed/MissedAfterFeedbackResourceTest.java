package io.readyroom.exam.missed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.PracticeMother;
import io.readyroom.exam.Stored;
import io.readyroom.platform.testing.StubRequest;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.web.json.PackedIds;

/**
 * Promise: what practice says is wrong comes again in mode {@code missed}, and what it says is right doesn't, while that
 * practice still runs. A service that waits for the result forgets all practice that nobody hands in.
 */
@QuarkusTest
class MissedAfterFeedbackResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Learner learner = Learner.registered();

    @Test
    void asksAgainForWhatFeedbackSaidWasWrong() {
        PracticeMother.install().on("POST", "/internal/grades", MissedAfterFeedbackResourceTest::grade);
        String session = PracticeMother.start(learner, PracticeMother.DRILL);
        save(session, 1, "{\"choice\":\"a\"}", 1);
        save(session, 2, "{\"choices\":[\"a\"]}", 0);
        save(session, 8, "{\"text\":\"b\"}", 0);
        await().atMost(SOON).until(() -> outcomes(session), "+-?????-"::equals);
        learner.start("{\"exam\":\"" + PracticeMother.DRILL + "\",\"mode\":\"missed\"}").then().statusCode(201);
        List<StubRequest> asked = StubUpstream.of("question-service").requests();
        assertThat(asked.get(asked.size() - 1).body()).contains("\"mode\":\"missed\"").contains("\"missed\":\""
                + PackedIds.of(List.of(FormMother.questionId(2), FormMother.questionId(8))).write() + "\"");
    }

    /** Whatever was too slow is told when the same answer is sent again, and noted then. */
    private void save(String session, int position, String response, int points) {
        await().atMost(SOON).until(() -> learner.save(session, position, 1, response).path("feedback.points"),
                Integer.valueOf(points)::equals);
    }

    /** Only a single choice is right here. */
    private static StubResponse grade(StubRequest request) {
        int points = request.body().contains("\"choice\"") ? 1 : 0;
        return StubResponse.json(200, "{\"points\":" + points + ",\"maxPoints\":1,\"key\":{\"choice\":\"a\"}}");
    }

    private static String outcomes(String session) {
        return Stored.texts("SELECT outcomes FROM seen_questions WHERE session_id = '" + session + "'").get(0);
    }
}
