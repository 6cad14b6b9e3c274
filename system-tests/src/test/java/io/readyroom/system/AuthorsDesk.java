package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where questions for AI-102 are written by one and published by another: what a test needs and no bank has yet. */
final class AuthorsDesk {

    private static final String QUESTIONS = "/v1/authoring/questions";
    /** Of the demo accounts of a local run. */
    private static final String DEMO_PASSWORD = "practice-makes-ready";

    private final Learner author = Learner.login("author@readyroom.local", DEMO_PASSWORD);
    private final Learner reviewer = Learner.login("reviewer@readyroom.local", DEMO_PASSWORD);

    /** Publishes what a file in GIFT holds, for practice, all on one objective. */
    void publish(String gift, String objective) {
        for (String question : imported(gift)) {
            String draft = QUESTIONS + "/" + question + "/versions/1";
            Answer read = author.get(draft).send().expect(200);
            Answer edited = author.call("PUT", draft).header("If-Match", read.header("ETag")).json(whole(read, objective))
                    .send().expect(200);
            Answer submitted = step(author, question, "submit", edited);
            assertThat(step(reviewer, question, "approve", submitted).json().path("status").asText()).isEqualTo("published");
        }
    }

    private List<String> imported(String gift) {
        String job = author.post("/v1/authoring/imports?exam=ai-102&format=gift&pool=practice&language=en&difficulty=medium")
                .body("text/plain", gift.getBytes(StandardCharsets.UTF_8)).send().expect(202).header("Location");
        JsonNode done = await("the import").atMost(Duration.ofSeconds(20))
                .until(() -> author.get(job).send().expect(200).json(), answer -> answer.hasNonNull("endedAt"));
        assertThat(done.path("status").asText()).isEqualTo("done");
        JsonNode items = author.get(job + "/report").send().expect(200).json().path("items");
        assertThat(Json.texts(items, "outcome")).isNotEmpty().containsOnly("imported");
        return Json.texts(items, "questionId");
    }

    /** The draft with what the format can't hold. */
    private static ObjectNode whole(Answer read, String objective) {
        ObjectNode document = read.json().path("question").deepCopy();
        document.putArray("objectives").add(objective);
        document.putObject("provenance").put("author", "Somebody of the harbour").put("original", true);
        document.putArray("references").addObject().put("title", "The harbour's figures")
                .put("url", "https://learn.microsoft.com/azure/").put("checkedAt", "2026-11-01");
        document.put("explanation", "The harbour's own handbook says which of the two it is, and why that is so.");
        return Json.object().set("question", document);
    }

    private static Answer step(Learner who, String question, String step, Answer seen) {
        return who.post(QUESTIONS + "/" + question + "/" + step).header("If-Match", seen.header("ETag")).send().expect(200);
    }
}
