package io.readyroom.question.lint.bank;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 * Right options that are the longest of their list more often than chance explains, each by however little. By chance that
 * happens in one of n lists of n options, or less often where two are equally long.
 */
public final class LongestRightRate implements BankRule {

    private static final int LISTS = 20;
    private static final double SURPRISING = 0.001;

    private static final RuleFacts FACTS = new RuleFacts("longest-right-rate", Severity.WARNING,
            "over a bank: the right option is the longest of its list more often than chance explains (exact binomial test by "
                    + "number of options, p < 0.001, from 20 lists on)",
            "Who always picks the longest option would pass too often, without one option that stands out by itself.",
            Literature.guideline("24"));

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Pass begin(LintContext context) {
        return new Counts();
    }

    private final class Counts implements Pass {

        private final Map<Integer, Tally> byOptions = new TreeMap<>();

        @Override
        public void see(Draft draft) {
            draft.picks().forEach(list -> list.onlyRight().ifPresent(
                    right -> byOptions.computeIfAbsent(list.options().size(), Tally::new).count(right, list)));
        }

        @Override
        public Stream<Finding> findings() {
            return byOptions.values().stream().flatMap(tally -> tally.sentence().stream())
                    .map(sentence -> finding(null, Finding.BANK, sentence));
        }
    }

    private static final class Tally {

        private final int options;
        private int lists;
        private int longest;

        Tally(int options) {
            this.options = options;
        }

        void count(Option right, OptionList list) {
            lists++;
            longest += list.wrong().stream().allMatch(wrong -> wrong.length() < right.length()) ? 1 : 0;
        }

        Optional<String> sentence() {
            Binomial chance = new Binomial(lists, 1.0 / options);
            return lists < LISTS || longest <= chance.mean() || chance.tail(longest) >= SURPRISING ? Optional.empty()
                    : Optional.of(String.format(Locale.ROOT,
                            "In %d of %d lists of %d options the right one is the longest; chance would make it about %.0f. "
                                    + "Shorten right options, or give wrong ones as much detail.",
                            longest, lists, options, chance.mean()));
        }
    }
}
