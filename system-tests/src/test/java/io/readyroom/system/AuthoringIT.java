package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A question comes in by a file, is worked on, reviewed and published; a learner disputes its key, and everybody reads why. */
@ExtendWith(SharedSystem.class)
class AuthoringIT {

    private static final String QUESTIONS = "/v1/authoring/questions";
    private static final String IMPORTS = "/v1/authoring/imports";
    private static final String GIFT = """
            ::it-harbour:: Which crane of the harbour is the faster one? {
              =The green one. #It lifts twice as many containers in an hour.
              ~The red one. #It was built for heavy loads, not for many.
            }

            ::it-essay:: Write about harbours. {}
            """;

    private final Learner author = Learner.demo("author");
    private final Learner reviewer = Learner.demo("reviewer");

    @Test
    void fromAFileToItsReaders() {
        String question = imported();
        String draft = QUESTIONS + "/" + question + "/versions/1";
        Answer read = author.get(draft).send().expect(200);
        submit(question, read).problem(422, "lint-errors");

        Answer edited = author.call("PUT", draft).header("If-Match", etag(read)).json(whole(read)).send().expect(200);
        Answer submitted = submit(question, edited).expect(200);
        step(author, question, "approve", submitted).problem(403, "forbidden");
        step(reviewer, question, "approve", edited).problem(412, "precondition-failed");
        JsonNode published = step(reviewer, question, "approve", submitted).expect(200).json();

        assertThat(published.path("status").asText()).isEqualTo("published");
        dispute(question, published.path("versionId").asText());
    }

    private void dispute(String question, String version) {
        Learner learner = Learner.registered();
        ObjectNode words = Json.object().put("text", "Both cranes are equally fast, by the harbour's own figures.");
        String challenge = learner.post("/v1/questions/" + version + "/challenges").json(words).send().expect(201).json()
                .path("id").asText();
        learner.post("/v1/questions/" + version + "/challenges").json(words).send().problem(409, "already-challenged");
        learner.get("/v1/authoring/challenges").send().problem(403, "forbidden");

        ObjectNode correction = Json.object().put("void", true).put("reason",
                "By the harbour's figures both are equally fast.");
        reviewer.post(QUESTIONS + "/" + question + "/key-corrections").json(correction).send().expect(201);
        ObjectNode outcome = Json.object().put("outcome", "voided").put("text", "You were right: there is no faster one.");
        reviewer.post("/v1/authoring/challenges/" + challenge + "/answer").json(outcome).send().expect(200);

        Answer errata = Call.get("/v1/exams/ai-102/errata?limit=100").send().expect(200);
        assertThat(errata.text()).contains("By the harbour's figures both are equally fast.",
                "You were right: there is no faster one.").doesNotContain(learner.accountId().toString());
        await("the key's event").atMost(Duration.ofSeconds(10))
                .until(() -> Topic.events("readyroom.answer-keys", version, "AnswerKeyChanged").size() == 2);
    }

    /** Imports the file and answers the question that came of it. */
    private String imported() {
        Answer accepted = author
                .post(IMPORTS + "?exam=ai-102&format=gift&pool=practice&language=en&difficulty=medium")
                .body("text/plain", GIFT.getBytes(StandardCharsets.UTF_8)).send().expect(202);
        String job = accepted.header("Location");
        JsonNode done = await("the import").atMost(Duration.ofSeconds(20))
                .until(() -> author.get(job).send().expect(200).json(), answer -> answer.hasNonNull("endedAt"));
        assertThat(done.path("status").asText()).isEqualTo("done");
        JsonNode items = author.get(job + "/report").send().expect(200).json().path("items");
        assertThat(Json.texts(items, "outcome")).containsExactly("imported", "skipped");
        assertThat(items.get(1).path("why").asText()).isNotBlank();
        return items.get(0).path("questionId").asText();
    }

    /** The draft with what it lacks. */
    private static ObjectNode whole(Answer read) {
        ObjectNode document = read.json().path("question").deepCopy();
        document.putArray("objectives").add("agentic.agents.5");
        document.putObject("provenance").put("author", "Somebody of the harbour").put("original", true);
        document.putArray("references").addObject().put("title", "The harbour's figures")
                .put("url", "https://learn.microsoft.com/azure/").put("checkedAt", "2026-11-01");
        document.put("explanation",
                "What counts is how many containers a crane lifts in an hour, and the green one lifts more.");
        return Json.object().set("question", document);
    }

    private Answer submit(String question, Answer seen) {
        return step(author, question, "submit", seen);
    }

    private static Answer step(Learner who, String question, String step, Answer seen) {
        return who.post(QUESTIONS + "/" + question + "/" + step).header("If-Match", etag(seen)).send();
    }

    private static String etag(Answer answer) {
        return answer.header("ETag");
    }
}
