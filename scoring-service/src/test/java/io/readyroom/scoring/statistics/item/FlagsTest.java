package io.readyroom.scoring.statistics.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.grading.AnswerKey;
import io.readyroom.scoring.statistics.ItemSums;
import io.readyroom.scoring.statistics.SumsJson;

/** Promise: flags are raised for what section 5 says, and for nothing else. A stub would flag nothing, or everything. */
class FlagsTest {

    private static final AnswerKey B = new AnswerKey.SingleChoice("b");

    private final List<Pick> picks = new ArrayList<>();

    /** So many who picked it, with that rest. */
    private record Pick(List<String> options, int count, int rest) {
    }

    @Test
    void aSoundQuestionHasNone() {
        pick("b", 60, 70).pick("b", 20, 30).pick("a", 10, 20).pick("c", 20, 40).pick("a", 10, 50);
        assertThat(flags(B)).isEmpty();
    }

    /** The able pick a where b is the key: all three signs of a wrong key. */
    @Test
    void aWrongKeyIsSuspected() {
        pick("a", 60, 80).pick("b", 30, 30).pick("c", 30, 40);
        assertThat(flags(B)).contains("suspected_key_error", "low_discrimination");
        assertThat(flags(new AnswerKey.SingleChoice("a"))).doesNotContain("suspected_key_error");
    }

    @Test
    void aDistractorNearlyNobodyPicksDoesNotWork() {
        pick("b", 50, 70).pick("a", 45, 40).pick("c", 4, 40);
        assertThat(flags(B)).containsExactly("non_functioning_distractor");
    }

    @Test
    void tooEasyAndTooHard() {
        pick("b", 97, 50).pick("a", 2, 20).pick("c", 1, 30);
        assertThat(flags(B)).contains("too_easy").doesNotContain("too_hard");
        picks.clear();
        pick("b", 10, 90).pick("a", 45, 50).pick("c", 45, 40);
        assertThat(flags(B)).contains("too_hard").doesNotContain("too_easy");
    }

    @Test
    void whatDoesNotGoWithAbilityDiscriminatesLittle() {
        pick("b", 30, 60).pick("b", 30, 40).pick("a", 16, 60).pick("a", 17, 40).pick("c", 15, 60).pick("c", 15, 40);
        assertThat(flags(B)).contains("low_discrimination");
    }

    @Test
    void fewAttemptsSayNothing() {
        pick("a", 40, 80).pick("b", 9, 30);
        assertThat(flags(B)).isEmpty();
    }

    @Test
    void withoutAKeyOnlyWhatNeedsNone() {
        pick("a", 60, 80).pick("b", 30, 30).pick("c", 1, 40);
        assertThat(flags(null)).doesNotContain("suspected_key_error", "non_functioning_distractor");
    }

    /** One gap's key is wrong, the other's right; no option of another gap counts against it. */
    @Test
    void looksAtEveryGapOnItsOwn() {
        pick(List.of("g1.x", "g2.x"), 50, 80).pick(List.of("g1.y", "g2.y"), 50, 30);
        assertThat(flags(new AnswerKey.Dropdown(new HashMap<>(Map.of("g1", "x", "g2", "x")))))
                .doesNotContain("suspected_key_error");
        assertThat(flags(new AnswerKey.Dropdown(new HashMap<>(Map.of("g1", "x", "g2", "y"))))).contains("suspected_key_error");
    }

    /** Picked is yes: where no is right, those who say yes should be the weak ones. */
    @Test
    void looksAtStatementsBothWays() {
        pick("s1", 50, 80).pick("s2", 50, 30);
        assertThat(flags(new AnswerKey.StatementGrid(new HashMap<>(Map.of("s1", true, "s2", false)))))
                .doesNotContain("suspected_key_error");
        assertThat(flags(new AnswerKey.StatementGrid(new HashMap<>(Map.of("s1", true, "s2", true)))))
                .contains("suspected_key_error");
        assertThat(flags(new AnswerKey.StatementGrid(new HashMap<>(Map.of("s1", false, "s2", false)))))
                .contains("suspected_key_error");
    }

    @Test
    void driftIsToldWhateverTheNumber() {
        pick("b", 5, 50);
        assertThat(new Flags(statistics(B), B).raised(true)).containsExactly("drift");
    }

    private FlagsTest pick(String option, int count, int rest) {
        return pick(List.of(option), count, rest);
    }

    private FlagsTest pick(List<String> options, int count, int rest) {
        picks.add(new Pick(options, count, rest));
        return this;
    }

    private List<String> flags(AnswerKey key) {
        return new Flags(statistics(key), key).raised(false);
    }

    private ItemStatistics statistics(AnswerKey key) {
        ItemSums sums = new ItemSums();
        for (Pick pick : picks) {
            for (int i = 0; i < pick.count(); i++) {
                sums.addAll(attempt(pick, pick.options().contains("b") || !(key instanceof AnswerKey.SingleChoice) ? 1 : 0));
            }
        }
        return new ItemStatistics(sums);
    }

    private static ItemSums attempt(Pick pick, int x) {
        long r = pick.rest() * 10_000L;
        StringBuilder options = new StringBuilder();
        for (String option : pick.options()) {
            options.append(options.isEmpty() ? "" : ",")
                    .append(String.format(Locale.ROOT, "\"%s\": [1, %d, 1, %d, {\"%d\": 1}]",
                            option, pick.rest(), r, pick.rest()));
        }
        return SumsJson.read("""
                {"attempts": [1, %1$d, %1$d, %2$d, %3$d, %4$d], "comparable": [1, %1$d, %1$d, %5$d, %6$d, %7$d], "worth": 1,
                 "totals": {"%2$d": 1}, "options": {%8$s}}""".formatted(x, pick.rest(), pick.rest() * pick.rest(),
                x * pick.rest(), r, r * r, x * r, options), ItemSums.class);
    }
}
