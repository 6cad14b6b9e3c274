package io.readyroom.question.lint.bank;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.readyroom.question.lint.rule.BankRule;
import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.Option;
import io.readyroom.question.lint.rule.OptionList;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;

/**
 * Right options that stand too often, or too rarely, at one position of the file. Lists with the same number of options and of
 * right ones are counted together; by chance, the count at each position is binomial. Reported is the most surprising position
 * when its probability, times the number of tails that were looked at (Bonferroni), is below one in a thousand.
 */
public final class KeyPositionSkew implements BankRule {

    /** Fewer lists can hardly surprise, and their authors neither. */
    private static final int LISTS = 20;
    private static final double SURPRISING = 0.001;

    private static final RuleFacts FACTS = new RuleFacts("key-position-skew", Severity.WARNING,
            "over a bank: a position where right options stand more or less often than chance explains (exact binomial test by "
                    + "numbers of options and right ones, p < 0.001 after Bonferroni, from 20 lists on)",
            "Sessions shuffle options, but files and exports show the author's habit: the middle is a favourite, the last is "
                    + "forgotten.",
            Literature.guideline("20"));

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Pass begin(LintContext context) {
        return new Counts();
    }

    /** By the numbers of options and right ones, as text that sorts. */
    private final class Counts implements Pass {

        private final Map<String, Position> groups = new TreeMap<>();

        @Override
        public void see(Draft draft) {
            draft.picks().filter(list -> !list.right().isEmpty() && !list.wrong().isEmpty())
                    .forEach(list -> groups
                            .computeIfAbsent("%03d/%03d".formatted(list.options().size(), list.right().size()),
                                    key -> new Position(list.options().size(), list.right().size()))
                            .count(list));
        }

        @Override
        public Stream<Finding> findings() {
            return groups.values().stream().flatMap(group -> group.sentence().stream())
                    .map(sentence -> finding(null, Finding.BANK, sentence));
        }
    }

    private static final class Position {

        private final int options;
        private final int right;
        private final int[] at;
        private int lists;

        Position(int options, int right) {
            this.options = options;
            this.right = right;
            this.at = new int[options];
        }

        void count(OptionList list) {
            lists++;
            List<Boolean> marks = list.options().stream().map(Option::right).toList();
            IntStream.range(0, options).filter(marks::get).forEach(i -> at[i]++);
        }

        Optional<String> sentence() {
            Binomial chance = new Binomial(lists, (double) right / options);
            int worst = IntStream.range(0, options).boxed()
                    .min((a, b) -> Double.compare(chance.tail(at[a]), chance.tail(at[b]))).orElseThrow();
            double probability = 2 * options * chance.tail(at[worst]);
            return lists < LISTS || probability >= SURPRISING ? Optional.empty()
                    : Optional.of(String.format(Locale.ROOT,
                            "Of %d lists of %d options with %d right, %d have a right one at position %d; chance would make it "
                                    + "about %.0f. Move right options elsewhere, for instance by sorting options by their text.",
                            lists, options, right, at[worst], worst + 1, chance.mean()));
        }
    }
}
