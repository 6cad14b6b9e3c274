package io.readyroom.exam.session;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** One learner with several devices, or several tabs, which know nothing of each other. */
@QuarkusTest
class DevicesResourceTest {

    private final Learner phone = Learner.registered();
    private final Learner laptop = new Learner(phone.id(), TestTokens.learner(phone.id()));
    private String session;

    @BeforeEach
    void start() {
        FormMother.install();
        session = phone.sit("ai-102");
    }

    /** A stub would keep the state of a sitting with the client that began it. */
    @Test
    void goesOnWhereTheOtherDeviceStopped() {
        phone.put(session, 1, "{\"response\":{\"choice\":\"b\"},\"revision\":2,\"flagged\":true}").then().statusCode(200);
        phone.save(session, 8, 7, "{\"text\":\"half a\"}").then().statusCode(200);
        assertThat(everything(laptop)).isEqualTo(everything(phone));
        laptop.get("").then().body("items.id", equalTo(List.of(session)));
        JsonPath found = laptop.get("/" + session + "/questions").jsonPath();
        int next = found.getInt("items[7].revision") + 1;
        laptop.save(session, 8, next, "{\"text\":\"half a league\"}").then().statusCode(200);
        assertThat(everything(phone)).isEqualTo(everything(laptop));
        phone.stored(session, 8).then().body("items[0].response.text", equalTo("half a league"));
    }

    /** Each counts its own revisions. A stub would let the last one to arrive win, and neither would know. */
    @Test
    void tellsTheTabThatCameSecondWhatIsThere() {
        phone.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        assertProblem(laptop.save(session, 1, 1, "{\"choice\":\"b\"}"), 409, "revision-conflict")
                .body("stored.revision", equalTo(1)).body("stored.response.choice", equalTo("a"));
        laptop.save(session, 1, 2, "{\"choice\":\"b\"}").then().statusCode(200);
        assertProblem(phone.save(session, 1, 1, "{\"choice\":\"c\"}"), 409, "stale-revision")
                .body("stored.revision", equalTo(2)).body("stored.response.choice", equalTo("b"));
        phone.save(session, 1, 3, "{\"choice\":\"c\"}").then().statusCode(200);
        assertThat(everything(phone)).isEqualTo(everything(laptop));
    }

    /** The phone was in a tunnel while the laptop went on. */
    @Test
    void keepsWhatIsNewerWhenADeviceComesBack() {
        phone.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        laptop.save(session, 1, 5, "{\"choice\":\"b\"}").then().statusCode(200);
        laptop.save(session, 2, 1, "{\"choices\":[\"b\"]}").then().statusCode(200);
        phone.patch(session, """
                {"answers":[
                  {"position":1,"response":{"choice":"c"},"revision":2},
                  {"position":2,"response":{"choices":["a"]},"revision":2},
                  {"position":3,"response":{"order":["a"]},"revision":1}]}""")
                .then().statusCode(200).body("items.outcome", equalTo(List.of("stale", "saved", "saved")))
                .body("items[0].stored.response.choice", equalTo("b"));
        assertThat(everything(phone)).isEqualTo(everything(laptop));
        laptop.stored(session, 2).then().body("items[0].response.choices", equalTo(List.of("a")));
    }

    /** Both send what they have the moment the network is back; an entry that is the same in both is one answer. */
    @RepeatedTest(5)
    void storesOnceWhatTwoTabsSend() {
        String batch = """
                {"answers":[
                  {"position":1,"response":{"choice":"c"},"revision":2},
                  {"position":2,"response":{"choices":["a"]},"revision":2},
                  {"position":3,"response":{"order":["a"]},"revision":1}]}""";
        List<Response> answers = atOnce(List.of(() -> phone.patch(session, batch), () -> laptop.patch(session, batch)));
        answers.forEach(answer -> answer.then().statusCode(200)
                .body("items.outcome", equalTo(List.of("saved", "saved", "saved"))));
        assertThat(Stored.count("answer_history WHERE session_id = '" + session + "'")).isEqualTo(3);
    }

    /** What is acknowledged to one is in what the other hands in; a stub would read the answers before it closes. */
    @RepeatedTest(5)
    void handsInWhatTheOtherTabIsToldIsSaved() {
        List<Supplier<Response>> calls = new ArrayList<>();
        for (int revision = 1; revision <= 6; revision++) {
            String body = "{\"response\":{\"choice\":\"abcd\"},\"revision\":" + revision + "}";
            String choice = String.valueOf("abcd".charAt(revision % 4));
            calls.add(() -> phone.put(session, 1, body.replace("abcd", choice)));
        }
        calls.add(3, () -> laptop.submit(session));
        List<Response> answers = atOnce(calls);
        answers.get(3).then().statusCode(202);
        int highest = 0;
        for (Response answer : answers) {
            assertThat(answer.statusCode()).isIn(200, 202, 409, 503);
            highest = answer.statusCode() == 200 ? Math.max(highest, answer.<Integer> path("revision")) : highest;
        }
        int acknowledged = highest;
        List<String> revisions = Stored.texts("SELECT coalesce(max(a.revision), 0) FROM answer a WHERE a.session_id = '"
                + session + "'");
        assertThat(Integer.parseInt(revisions.get(0))).isGreaterThanOrEqualTo(acknowledged);
        assertProblem(phone.save(session, 1, 99, "{\"choice\":\"d\"}"), 409, "session-closed");
        laptop.get("/" + session).then().body("status", equalTo("submitted"));
        assertThat(everything(phone)).isEqualTo(everything(laptop));
    }

    @Test
    void handsInOnceWhicheverTabDoes() {
        List<Response> answers = atOnce(
                List.of(() -> phone.submit(session), () -> laptop.submit(session), () -> phone.submit(session)));
        answers.forEach(answer -> answer.then().statusCode(202));
        assertThat(answers.stream().map(answer -> answer.asString()).distinct()).hasSize(1);
        assertThat(Stored.count("outbox_sent WHERE subject = '" + session + "' AND type = 'ExamSessionSubmitted'")
                + Stored.count("outbox WHERE subject = '" + session + "' AND type = 'ExamSessionSubmitted'")).isEqualTo(1);
    }

    /** All that a device can read of the sitting, but for the time of reading. */
    private List<Object> everything(Learner device) {
        return List.of(device.get("/" + session).jsonPath().getMap("").entrySet().stream()
                .filter(field -> !field.getKey().equals("serverTime")).toList(),
                device.get("/" + session + "/questions?from=1&limit=100").asString());
    }

    private static List<Response> atOnce(List<Supplier<Response>> calls) {
        List<CompletableFuture<Response>> sent = calls.stream().map(CompletableFuture::supplyAsync).toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }
}
