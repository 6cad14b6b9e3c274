package io.readyroom.faults.invariant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.faults.ledger.SentAnswers.Stored;
import io.readyroom.system.Json;
import io.readyroom.system.OwnGrading;

/**
 * A result computed a second time, by domain.md §4: from what was frozen when the session began, the answers that its owner is
 * shown, and the keys that the result says it was graded by, as question-service has them. No code of scoring-service.
 */
final class OwnScore {

    private final JsonNode submission;
    private final Map<Integer, Stored> answers;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, OwnGrading> domains = new TreeMap<>();
    private OwnGrading total = new OwnGrading(0, 0);

    /** @param submission data of {@code ExamSessionSubmitted}, whose slots and facts count and whose answers don't */
    OwnScore(JsonNode submission, Map<Integer, Stored> answers) {
        this.submission = submission;
        this.answers = answers;
    }

    /**
     * @param key JSON of a revision
     * @param voided whether the question counts for nobody
     */
    record Key(JsonNode key, boolean voided) {
    }

    /** Finds a key; null when there is none. */
    interface Keys {

        Key of(String questionVersionId, int revision);
    }

    /** In words, where the result (a row as JSON, with its arrays) says something else. */
    List<String> differences(JsonNode result, Keys keys) {
        JsonNode slots = submission.path("slots");
        if (slots.size() != result.path("positions").size()) {
            return List.of(slots.size() + " slots, " + result.path("positions").size() + " of them graded");
        }
        for (int i = 0; i < slots.size(); i++) {
            slot(slots.get(i), i, result, keys);
        }
        compare("points", total.points(), result.path("points").asInt());
        compare("maxPoints", total.maxPoints(), result.path("max_points").asInt());
        compare("domains", domains, reported(result.path("domains")));
        judgement(result);
        return differences;
    }

    private void slot(JsonNode slot, int i, JsonNode result, Keys keys) {
        String version = slot.path("questionVersionId").asText();
        int position = slot.path("position").asInt();
        compare("position", position, result.path("positions").path(i).asInt());
        compare("version at " + position, version, result.path("question_version_ids").path(i).asText());
        int revision = result.path("key_revisions").path(i).asInt();
        Key key = keys.of(version, revision);
        if (key == null) {
            differences.add(position + " was graded by key revision " + revision + " of " + version + ", which nobody made");
            return;
        }
        OwnGrading own = grade(slot, key.key());
        boolean counts = slot.path("scored").asBoolean(true) && !key.voided();
        compare("points at " + position, own.points(), result.path("item_points").path(i).asInt());
        compare("maxPoints at " + position, own.maxPoints(), result.path("item_max_points").path(i).asInt());
        compare("counted at " + position, counts, result.path("counted").path(i).asBoolean());
        compare("voided at " + position, key.voided(), result.path("voided").path(i).asBoolean());
        if (counts) {
            total = sum(total, own);
            domains.merge(slot.path("domain").asText(), own, OwnScore::sum);
        }
    }

    private OwnGrading grade(JsonNode slot, JsonNode key) {
        String response = answers.getOrDefault(slot.path("position").asInt(), Stored.NOTHING).response();
        return OwnGrading.of(slot.path("type").asText(), slot.path("shape"), key,
                response.isEmpty() ? Json.object() : Json.read(response),
                submission.path("facts").path("gradingPolicy").asText());
    }

    private static OwnGrading sum(OwnGrading a, OwnGrading b) {
        return new OwnGrading(a.points() + b.points(), a.maxPoints() + b.maxPoints());
    }

    private static Map<String, OwnGrading> reported(JsonNode domains) {
        Map<String, OwnGrading> reported = new TreeMap<>();
        domains.forEach(domain -> reported.put(domain.path("code").asText(),
                new OwnGrading(domain.path("points").asInt(), domain.path("maxPoints").asInt())));
        return reported;
    }

    /** Only whole exams are put on a scale or said to be passed. */
    private void judgement(JsonNode result) {
        JsonNode facts = submission.path("facts");
        if (!List.of("free", "exam").contains(submission.path("mode").asText()) || !facts.hasNonNull("cut")
                || total.maxPoints() == 0) {
            compare("passed", "", result.path("passed").asText(""));
            return;
        }
        BigDecimal cut = new BigDecimal(facts.path("cut").path("fraction").asText());
        if (!facts.hasNonNull("scale")) {
            compare("passed", below(cut).signum() <= 0, result.path("passed").asBoolean());
            return;
        }
        int scaled = scaled(facts.path("scale"), cut);
        compare("scaled", scaled, result.path("scaled").path("score").asInt());
        compare("passed", scaled >= facts.path("scale").path("pass").asInt(), result.path("passed").asBoolean());
    }

    /** Points that are missing to the cut; not positive when it is reached. */
    private BigDecimal below(BigDecimal cut) {
        return cut.multiply(BigDecimal.valueOf(total.maxPoints())).subtract(BigDecimal.valueOf(total.points()));
    }

    /** Straight from the scale's lowest to its pass at the cut, and straight on to its highest; half up. */
    private int scaled(JsonNode scale, BigDecimal cut) {
        BigDecimal missing = below(cut);
        int pass = scale.path("pass").asInt();
        if (missing.signum() > 0) {
            int min = scale.path("min").asInt();
            return min + rounded(BigDecimal.valueOf((long) (pass - min) * total.points()),
                    cut.multiply(BigDecimal.valueOf(total.maxPoints())));
        }
        return pass + rounded(missing.negate().multiply(BigDecimal.valueOf(scale.path("max").asInt() - pass)),
                BigDecimal.ONE.subtract(cut).multiply(BigDecimal.valueOf(total.maxPoints())));
    }

    private static int rounded(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, 0, RoundingMode.HALF_UP).intValueExact();
    }

    private void compare(String what, Object own, Object theirs) {
        if (!own.equals(theirs)) {
            differences.add(what + ": " + theirs + ", the stored answers are worth " + own);
        }
    }
}
