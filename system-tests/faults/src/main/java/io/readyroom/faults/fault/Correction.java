package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.faults.invariant.Database;
import io.readyroom.faults.learner.Classroom;
import io.readyroom.faults.learner.Reply;
import io.readyroom.faults.learner.Seat;
import io.readyroom.faults.learner.Staff;
import io.readyroom.platform.embedded.Polling;
import io.readyroom.system.Json;
import io.readyroom.system.Responses;

/**
 * Another key for one question of the free sample, by those who may: a reviewer corrects it, an operator has the results made
 * again at once.
 *
 * @param question id
 * @param version of it, id
 * @param key another than it has
 */
record Correction(String question, String version, JsonNode key) {

    private static final String RESCORINGS = "/v1/operator/rescorings";
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final String CHOICES = """
            SELECT v.question_id, v.id, k.key
            FROM question_version v JOIN answer_key k ON k.question_version_id = v.id
            WHERE v.id = ANY(?) AND v.type = 'single_choice' AND NOT k.voided
              AND NOT EXISTS (SELECT FROM answer_key h WHERE h.question_version_id = v.id AND h.revision > k.revision)
            ORDER BY 2""";

    /** Of any single choice that somebody is asked; nothing is corrected yet. */
    static Correction choose(Database questions, Seat seat, Random random) {
        List<Database.Row> choices = questions.rows(CHOICES,
                seat.questions().stream().map(Correction::versionOf).toList());
        Database.Row chosen = choices.get(random.nextInt(choices.size()));
        JsonNode shown = seat.questions().stream().filter(question -> versionOf(question).equals(chosen.text(1))).findFirst()
                .orElseThrow();
        return new Correction(chosen.text(0), chosen.text(1),
                Responses.anyBut(Json.read(chosen.text(2)), shown, random));
    }

    private static String versionOf(JsonNode shown) {
        return shown.path("questionVersionId").asText();
    }

    /** Where somebody is asked it; everybody is. */
    int position(Seat seat) {
        return seat.questions().stream().filter(shown -> versionOf(shown).equals(version)).findFirst().orElseThrow()
                .path("position").asInt();
    }

    /** A reviewer puts the key in the place of the one that was wrong. */
    void publish(Staff reviewer) {
        JsonNode body = Json.object().put("reason", "Another option is the right one, after all.").set("key", key);
        Reply told = Classroom.await(reviewer.post("/v1/authoring/questions/" + question + "/key-corrections", body));
        if (!told.isAcknowledged() || !told.body().path("questionVersionId").asText().equals(version)) {
            throw new IllegalStateException("the reviewer was told " + told.outcome());
        }
    }

    /**
     * An operator waits for the preview and has it applied.
     *
     * @return id of the rescoring
     */
    String apply(Staff operator) {
        String[] id = { "" };
        if (!Polling.until(LIMIT, PAUSE, () -> {
            id[0] = previewed(Classroom.await(operator.read(RESCORINGS + "?limit=100")).body());
            return !id[0].isEmpty();
        })) {
            throw new IllegalStateException("no preview of the correction within " + LIMIT);
        }
        Reply told = Classroom.await(operator.post(RESCORINGS + "/" + id[0] + "/apply"));
        if (!told.body().path("status").asText().equals("applying")) {
            throw new IllegalStateException("the operator was told " + told.outcome());
        }
        return id[0];
    }

    private String previewed(JsonNode page) {
        return Json.list(page.path("items")).stream()
                .filter(one -> versionOf(one).equals(version) && one.hasNonNull("previewedAt")).findFirst()
                .map(one -> one.path("id").asText()).orElse("");
    }

    /**
     * Waits until the operator reads that it is done.
     *
     * @return in words, what must not be
     */
    static List<String> end(Staff operator, String rescoring) {
        JsonNode[] read = { Json.object() };
        boolean applied = Polling.until(LIMIT, PAUSE, () -> {
            read[0] = Classroom.await(operator.read(RESCORINGS + "/" + rescoring)).body();
            return read[0].path("status").asText().equals("applied");
        });
        if (!applied) {
            return List.of("the rescoring is not over within " + LIMIT + ": " + read[0]);
        }
        return read[0].path("outcome").path("changed").asInt() > 0 ? List.of()
                : List.of("the correction changed nobody's result: nothing was tried");
    }
}
