package io.readyroom.exam.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.StubUpstream;
import io.restassured.response.Response;

/**
 * Promise: a key is in the feedback of its own answer and nowhere else: in no other answer of the service, no line of its log,
 * no event, no row. A service that kept what scoring-service tells, or logged a call, would show a canary.
 */
@QuarkusTest
class FeedbackLeakResourceTest {

    private final Learner learner = Learner.guest();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private StubUpstream scoring;

    @BeforeEach
    void install() {
        scoring = LockingForms.installWarm();
    }

    @Test
    void tellsAKeyToTheAnswerItBelongsToOnly() {
        Handler listener = new Lines(log);
        Logger.getLogger("").addHandler(listener);
        try {
            for (String exam : List.of(LockingForms.DRILL, LockingForms.REVISION)) {
                sit(exam, true);
            }
            for (String exam : List.of(LockingForms.SERIES, LockingForms.HIDDEN, "ai-102")) {
                sit(exam, false);
            }
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        assertThat(log).isNotEmpty().noneMatch(FeedbackLeakResourceTest::hasCanary);
    }

    private void sit(String exam, boolean feedback) {
        Response started = learner.start("{\"exam\":\"" + exam + "\",\"mode\":\"free\"}");
        String session = started.then().statusCode(201).extract().path("id");
        assertKeepsQuiet(started);
        assertKeepsQuiet(learner.get("/" + session + "/questions"));
        assertKeepsQuiet(learner.save(session, 1, 1, "null"));
        assertKeepsQuiet(learner.save(session, 1, 2, "{\"choice\":\"nowhere\"}"));
        Response saved = learner.save(session, 1, 2, "{\"choice\":\"a\"}");
        saved.then().statusCode(200);
        assertThat(saved.asString().contains(LockingForms.KEY_CANARY)).isEqualTo(feedback);
        assertThat(saved.asString()).doesNotContain(FormMother.CANARY);
        assertKeepsQuiet(learner.save(session, 1, 3, "{\"choice\":\"nowhere\"}"));
        assertKeepsQuiet(
                learner.patch(session, "{\"answers\":[{\"position\":2,\"response\":{\"choices\":[\"a\"]},\"revision\":1},"
                        + "{\"position\":1,\"response\":{\"choice\":\"a\"},\"revision\":2}]}"));
        scoring.answer("POST", "/internal/grades", 422, "{\"type\":\"x\",\"detail\":\"" + LockingForms.KEY_CANARY + "\"}");
        assertKeepsQuiet(learner.save(session, 3, 1, "{\"order\":[\"a\"]}"));
        LockingForms.grading(scoring);
        assertKeepsQuiet(learner.get("/" + session));
        assertKeepsQuiet(learner.get("/" + session + "/questions"));
        assertKeepsQuiet(learner.submit(session));
        assertKeepsQuiet(learner.get("/" + session + "/questions"));
        assertKeepsQuiet(learner.get(""));
        assertEventsKeepQuiet(session);
    }

    private static void assertKeepsQuiet(Response answer) {
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.asString() + answer.headers()).doesNotContain(LockingForms.KEY_CANARY)
                .doesNotContain(FormMother.CANARY);
    }

    private static void assertEventsKeepQuiet(String session) {
        KafkaRecords.await(Topics.EXAM_SESSIONS,
                message -> session.equals(message.key()) && KafkaRecords.type(message).equals("ExamSessionSubmitted"));
        assertThat(KafkaRecords.all(Topics.EXAM_SESSIONS, message -> session.equals(message.key())))
                .hasSizeGreaterThanOrEqualTo(2).map(KafkaRecords::data).noneMatch(FeedbackLeakResourceTest::hasCanary);
    }

    private static boolean hasCanary(String text) {
        return text.contains(LockingForms.KEY_CANARY) || text.contains(FormMother.CANARY);
    }

    private static final class Lines extends Handler {

        private final List<String> lines;

        Lines(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
