package io.readyroom.exam.answer;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;

/** The forms of {@link FormMother} under policies by which answers lock slots, and a scoring-service that tells keys. */
final class LockingForms {

    /** An answered slot locks and is told what it is worth. */
    static final String DRILL = "drill";
    /** The same, and never back. */
    static final String REVISION = "revision";
    /** Slots 5 to 8 are a series, locked question by question; no flags, no cap on selections. */
    static final String SERIES = "series";
    /** A clock, and answers that come too late are hidden. */
    static final String HIDDEN = "hidden";
    /** Stands in every key that scoring-service tells. */
    static final String KEY_CANARY = "canary-of-the-graded-key";

    private static final Map<String, String> FACTS = Map.of(
            DRILL, "\"expiresAfterSeconds\":3600,\"policy\":{\"pause\":true,\"feedback\":\"onAnswer\"}",
            REVISION, "\"expiresAfterSeconds\":3600,\"policy\":{\"navigation\":\"forward\",\"feedback\":\"onAnswer\"}",
            SERIES,
            "\"durationSeconds\":4200,\"policy\":{\"lockOnAnswer\":[\"series\"],\"flags\":false,\"selectionCap\":false}",
            HIDDEN, "\"durationSeconds\":4200,\"policy\":{\"lateAnswers\":\"hidden\"}");

    private LockingForms() {
    }

    /** Lets question-service answer with these forms and scoring-service with keys; answers the latter. */
    static StubUpstream install() {
        FormMother.install().on("POST", "/internal/forms", request -> StubResponse.json(200, form(read(request.body()))))
                .on("POST", "/internal/forms/batch",
                        request -> StubResponse.json(200, StreamSupport.stream(read(request.body()).spliterator(), false)
                                .map(LockingForms::form).collect(Collectors.joining(",", "[", "]"))));
        StubUpstream scoring = StubUpstream.of("scoring-service");
        scoring.reset();
        return grading(scoring);
    }

    /**
     * The same, once feedback has been given: the first call to a neighbour may take longer than an answer waits for it, where
     * much is started at once.
     */
    static StubUpstream installWarm() {
        install();
        Learner first = Learner.guest();
        String session = first.sit(DRILL);
        await().atMost(Duration.ofSeconds(20)).until(
                () -> first.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200).extract()
                        .path("feedback") != null);
        return install();
    }

    static StubUpstream grading(StubUpstream scoring) {
        return scoring.answer("POST", "/internal/grades", 200,
                "{\"points\":1,\"maxPoints\":2,\"key\":{\"choice\":\"" + KEY_CANARY + "\"},\"new\":1}");
    }

    private static String form(JsonNode request) {
        String exam = request.path("exam").asText();
        String form = FormMother.form(exam, FACTS.getOrDefault(exam, "\"durationSeconds\":4200,\"policy\":{\"pause\":false}"));
        return exam.equals(SERIES) ? form.replaceFirst("\\{", "{\"sections\":[\"questions\",\"series\"],") : form;
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
