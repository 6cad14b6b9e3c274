package io.readyroom.question.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Option;
import io.readyroom.question.lint.rule.OptionList;

/**
 * Promise: a bank doesn't give itself away. Who picks by length, place or wording does no better than by chance; sessions
 * shuffle options, but a bank that is read or exported doesn't. The linter looks for what chance can't explain, these bounds
 * for
 * what would be of use to a candidate.
 */
@ParameterizedClass
@ValueSource(strings = { "ai-103", "ai-102" })
class ShippedGuessingTest {

    /** Percentage points above chance. */
    private static final double BOUND = 5;
    /** Fewer lists say nothing of a place. */
    private static final int LISTS = 20;
    private static final int PLACES = 6;
    /** Percent of statements: who always says yes, or always no. */
    private static final double MOST = 55;

    private final List<Draft> drafts;
    private final List<OptionList> lists;

    ShippedGuessingTest(String exam) {
        drafts = ShippedQuestions.of(exam).stream().map(Draft::of).toList();
        lists = drafts.stream().flatMap(Draft::picks).toList();
    }

    @Test
    void isNotSolvedByTheLongestOption() {
        assertThat(Guessing.byLook(lists, Comparator.comparingInt(Option::length))).satisfies(ShippedGuessingTest::isOfNoUse);
    }

    @Test
    void isNotSolvedByTheShortestOption() {
        assertThat(Guessing.byLook(lists, Comparator.comparingInt(Option::length).reversed()))
                .satisfies(ShippedGuessingTest::isOfNoUse);
    }

    @Test
    void isNotSolvedByTheMostSpecificWording() {
        assertThat(Guessing.byLook(lists, Comparator.comparingInt(Guessing::specificity)))
                .satisfies(ShippedGuessingTest::isOfNoUse);
    }

    @Test
    void isNotSolvedByAnyPlace() {
        List<Guessing.Score> places = IntStream.range(0, PLACES).mapToObj(place -> Guessing.byPlace(lists, place))
                .filter(score -> score.lists() >= LISTS).toList();

        assertThat(places).hasSizeGreaterThanOrEqualTo(4).allSatisfy(ShippedGuessingTest::isOfNoUse);
    }

    @Test
    void isNotSolvedBySayingTheSameOfEveryStatement() {
        List<Option> statements = drafts.stream().flatMap(draft -> draft.lists().stream())
                .filter(list -> list.use() == OptionList.Use.JUDGE).flatMap(list -> list.options().stream()).toList();
        double yes = 100.0 * statements.stream().filter(Option::right).count() / statements.size();

        assertThat(yes).isBetween(100 - MOST, MOST);
    }

    private static void isOfNoUse(Guessing.Score score) {
        assertThat(score.advantage()).isLessThanOrEqualTo(BOUND);
    }
}
