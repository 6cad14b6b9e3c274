package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A result by Microsoft's rules, of questions that are all new, computed a second time: from the authors' keys and domains and
 * the responses that this test sent. Formulas: domain.md §4.
 */
final class OwnResult {

    private static final long CUT_PERCENT = 68;
    private static final double Z = 1.959963984540054;

    private final Map<String, OwnGrading> domains = new TreeMap<>();
    private final int questions;
    private long points;
    private long maxPoints;

    /** @param responses what was last saved of each question; null for none */
    OwnResult(ShippedBank bank, List<JsonNode> shown, Function<JsonNode, JsonNode> responses) {
        questions = shown.size();
        for (JsonNode question : shown) {
            JsonNode response = responses.apply(question);
            OwnGrading grading = OwnGrading.of(question.path("type").asText(), bank.key(question),
                    response == null ? Json.object() : response);
            domains.merge(bank.domain(question), grading, OwnResult::sum);
            points += grading.points();
            maxPoints += grading.maxPoints();
        }
    }

    private static OwnGrading sum(OwnGrading a, OwnGrading b) {
        return new OwnGrading(a.points() + b.points(), a.maxPoints() + b.maxPoints());
    }

    long points() {
        return points;
    }

    long maxPoints() {
        return maxPoints;
    }

    /** S = 1 + 699 r/c below the cut, else 700 + 300 (r − c)/(1 − c); half up, in whole numbers all the way. */
    long scaledScore() {
        if (points * 100 < CUT_PERCENT * maxPoints) {
            return 1 + halfUp(699 * points * 100, CUT_PERCENT * maxPoints);
        }
        return 700 + halfUp(300 * (points * 100 - CUT_PERCENT * maxPoints), (100 - CUT_PERCENT) * maxPoints);
    }

    private static long halfUp(long numerator, long denominator) {
        return (2 * numerator + denominator) / (2 * denominator);
    }

    /** One end of the Wilson interval, n = questions and p = fraction of the points. */
    double wilson(int sign) {
        double n = questions;
        double p = (double) points / maxPoints;
        double centre = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return (centre + sign * half) / (1 + Z * Z / n);
    }

    /** Total, practice scale, interval and every domain of what the API says. */
    void assertEquals(JsonNode result) {
        assertThat(result.path("points").asLong()).as("points").isEqualTo(points);
        assertThat(result.path("maxPoints").asLong()).as("maxPoints").isEqualTo(maxPoints);
        assertThat(result.path("scaled")).as("practice scale").isEqualTo(Json.of(Map.of("score", (int) scaledScore(), "min", 1,
                "max", 1000, "pass", 700)));
        assertThat(result.path("passed").asBoolean()).as("passed").isEqualTo(scaledScore() >= 700);
        assertThat(result.path("interval").path("low").asDouble()).as("low").isCloseTo(wilson(-1), within(1e-5));
        assertThat(result.path("interval").path("high").asDouble()).as("high").isCloseTo(wilson(1), within(1e-5));
        Map<String, OwnGrading> reported = new TreeMap<>();
        result.path("domains").forEach(domain -> reported.put(domain.path("code").asText(),
                new OwnGrading(domain.path("points").asInt(), domain.path("maxPoints").asInt())));
        assertThat(reported).as("domains").isEqualTo(domains);
        assertThat(new BigDecimal(result.path("repeatShare").asText())).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(result.path("unscoredCount").asInt()).isZero();
    }
}
