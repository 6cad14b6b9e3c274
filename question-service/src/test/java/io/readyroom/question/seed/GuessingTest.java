package io.readyroom.question.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import io.readyroom.question.lint.rule.Option;
import io.readyroom.question.lint.rule.OptionList;
import io.readyroom.question.lint.text.Markdown;

/** Shows of banks that give themselves away that this is found, and how far. */
class GuessingTest {

    private static final Comparator<Option> LONGEST = Comparator.comparingInt(Option::length);
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void findsThatTheLongestIsAlwaysRight() {
        List<OptionList> bank = List.of(list(Set.of(2), "a blob", "a queue", "a table in an account", "a file"),
                list(Set.of(0), "the key of an index", "a field"));

        assertScore(Guessing.byLook(bank, LONGEST), 2, 100, 37.5);
        assertScore(Guessing.byLook(bank, LONGEST.reversed()), 2, 0, 37.5);
    }

    @Test
    void findsThatTheThirdIsAlwaysRight() {
        List<OptionList> bank = List.of(list(Set.of(2), "a", "b", "c", "d"), list(Set.of(2), "e", "f", "g", "h"),
                list(Set.of(1), "i", "j"));

        assertScore(Guessing.byPlace(bank, 2), 2, 100, 25);
        assertScore(Guessing.byPlace(bank, 1), 3, 100.0 / 3, 100.0 / 3);
    }

    @Test
    void findsThatTheMostExactWordingIsAlwaysRight() {
        List<OptionList> bank = List.of(list(Set.of(1), "A cache", "A cache of 20 entries", "A very large cache"),
                list(Set.of(0), "Call `close()`", "Restart everything at once", "Wait"));

        assertScore(Guessing.byLook(bank, Comparator.comparingInt(Guessing::specificity)), 2, 100, 100.0 / 3);
    }

    /** Otherwise one right option among many equal ones would count as found. */
    @Test
    void sharesThePickAmongEqualOptions() {
        assertScore(Guessing.byLook(List.of(list(Set.of(0), "one", "two", "six", "ten")), LONGEST), 1, 25, 25);
    }

    /** Two are picked: the longest, and one half each of the two that come next. */
    @Test
    void picksAsManyAsAreRight() {
        assertScore(Guessing.byLook(List.of(list(Set.of(0, 1), "eleven", "four", "five", "two")), LONGEST), 1, 75, 50);
    }

    @Test
    void measuresHowSpecificAWordingIs() {
        assertThat(specificity("A cache")).isZero();
        assertThat(specificity("Azure cache")).as("a first word has its capital anyway").isZero();
        assertThat(specificity("The service Azure AI Search")).isEqualTo(3);
        assertThat(specificity("The `top` of 3.5 hits, only with scores")).isEqualTo(2 + 4 + 2);
    }

    private static int specificity(String text) {
        return Guessing.specificity(list(Set.of(), text).options().get(0));
    }

    private static void assertScore(Guessing.Score score, int lists, double reached, double chance) {
        assertThat(score.lists()).isEqualTo(lists);
        assertThat(score.reached()).isCloseTo(reached, EXACT);
        assertThat(score.chance()).isCloseTo(chance, EXACT);
        assertThat(score.advantage()).isCloseTo(reached - chance, EXACT);
    }

    /** @param right places of the right ones, from 0 */
    private static OptionList list(Set<Integer> right, String... texts) {
        return new OptionList("options", OptionList.Use.PICK, IntStream.range(0, texts.length)
                .mapToObj(i -> new Option("o" + i, "options.o" + i, "o" + i, Markdown.of(texts[i]), right.contains(i)))
                .toList());
    }
}
