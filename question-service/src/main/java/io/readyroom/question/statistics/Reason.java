package io.readyroom.question.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Why somebody should look at a question, and how much that counts. The score of a question is the sum of the points of its
 * reasons, and nothing else.
 *
 * <table>
 * <caption>Points</caption>
 * <tr>
 * <td>suspected key error</td>
 * <td>100</td>
 * </tr>
 * <tr>
 * <td>open challenges</td>
 * <td>40 for the first, 10 for each further one, 80 at most</td>
 * </tr>
 * <tr>
 * <td>drift alarm</td>
 * <td>50</td>
 * </tr>
 * <tr>
 * <td>discrimination below .15</td>
 * <td>30; 50 when it is negative</td>
 * </tr>
 * <tr>
 * <td>facility below .2</td>
 * <td>20</td>
 * </tr>
 * <tr>
 * <td>facility above .95</td>
 * <td>10</td>
 * </tr>
 * <tr>
 * <td>distractors that nobody picks</td>
 * <td>10</td>
 * </tr>
 * <tr>
 * <td>a reference not looked at for a year</td>
 * <td>10, and 1 for each month more, 20 at most</td>
 * </tr>
 * <tr>
 * <td>findings of the linter</td>
 * <td>2 each, 10 at most</td>
 * </tr>
 * <tr>
 * <td>exposure</td>
 * <td>1 for each 100 attempts, 20 at most; only beside another reason</td>
 * </tr>
 * </table>
 */
@SuppressWarnings("ImmutableEnumChecker") // The functions hold nothing.
enum Reason {

    SUSPECTED_KEY_ERROR(flag("suspected_key_error", "100"),
            facts -> "The key may be wrong: a distractor goes with ability better than the key, or most of the best pick it."),
    CHALLENGES("CASE WHEN f.challenges > 0 THEN least(30 + 10 * f.challenges, 80) ELSE 0 END",
            facts -> facts.challenges() == 1 ? "One dispute of its key is open."
                    : facts.challenges() + " disputes of its key are open."),
    DRIFT(flag("drift", "50"), facts -> "It has become easier or harder than it was measured to be."),
    LOW_DISCRIMINATION(flag("low_discrimination",
            "CASE WHEN f.discrimination IS NULL THEN 0 WHEN f.discrimination < 0 THEN 50 ELSE 30 END"),
            facts -> (facts.discrimination() < 0 ? "Who does well elsewhere does worse here"
                    : "Who does well elsewhere hardly does better here") + ": discrimination "
                    + decimal(facts.discrimination()) + "."),
    TOO_HARD(flag("too_hard", "CASE WHEN f.facility IS NULL THEN 0 ELSE 20 END"),
            facts -> "Only " + percent(facts.facility()) + " of its points are reached."),
    TOO_EASY(flag("too_easy", "CASE WHEN f.facility IS NULL THEN 0 ELSE 10 END"),
            facts -> percent(facts.facility()) + " of its points are reached: it tells nobody apart."),
    NON_FUNCTIONING_DISTRACTOR(flag("non_functioning_distractor", "10"),
            facts -> "A distractor is picked by fewer than 5 %."),
    STALE_REFERENCE("CASE WHEN f.oldest_reference < current_date - 365"
            + " THEN least(10 + (current_date - 365 - f.oldest_reference) / 30, 20) ELSE 0 END",
            facts -> "A reference was last looked at on " + facts.oldestReference() + "."),
    LINT("CASE WHEN f.lint > 0 THEN least(2 * f.lint, 10) ELSE 0 END",
            facts -> facts.lint() == 1 ? "The linter has a finding." : "The linter has " + facts.lint() + " findings."),
    EXPOSURE("CAST(least(f.attempts / 100, 20) AS int)", facts -> facts.attempts() + " learners have met it.");

    private final String points;
    private final Function<WorkItem.Facts, String> sentence;

    Reason(String points, Function<WorkItem.Facts, String> sentence) {
        this.points = points;
        this.sentence = sentence;
    }

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it says of a question that has it. */
    String sentence(WorkItem.Facts facts) {
        return sentence.apply(facts);
    }

    /** The points of every reason as an array in the order of this enum, of a row {@code f}; 0 for one that doesn't hold. */
    static String pointsOfAll() {
        return Arrays.stream(values()).map(reason -> reason.points).collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    private static String flag(String name, String points) {
        return "CASE WHEN f.flags @> '{flag:" + name + "}' THEN " + points + " ELSE 0 END";
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
