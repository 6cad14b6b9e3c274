package io.readyroom.question.lint;

import java.util.List;
import java.util.stream.Stream;

import io.readyroom.question.lint.bank.KeyPositionSkew;
import io.readyroom.question.lint.bank.LongestRightRate;
import io.readyroom.question.lint.bank.NearDuplicateQuestion;
import io.readyroom.question.lint.evidence.FutureReference;
import io.readyroom.question.lint.evidence.Malformed;
import io.readyroom.question.lint.evidence.MissingExplanation;
import io.readyroom.question.lint.evidence.MissingLabel;
import io.readyroom.question.lint.evidence.MissingReference;
import io.readyroom.question.lint.evidence.RetiredObjective;
import io.readyroom.question.lint.evidence.StaleReference;
import io.readyroom.question.lint.evidence.UnknownObjective;
import io.readyroom.question.lint.evidence.WrongWithoutWhen;
import io.readyroom.question.lint.options.AbsoluteWords;
import io.readyroom.question.lint.options.AllOrNoneOfTheAbove;
import io.readyroom.question.lint.options.DuplicateOption;
import io.readyroom.question.lint.options.GrammaticalCue;
import io.readyroom.question.lint.options.KeyEcho;
import io.readyroom.question.lint.options.LongestOptionRight;
import io.readyroom.question.lint.options.OverlappingOptions;
import io.readyroom.question.lint.options.RepeatedStart;
import io.readyroom.question.lint.rule.BankRule;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.Rule;
import io.readyroom.question.lint.wording.InsecureLink;
import io.readyroom.question.lint.wording.MissingAltText;
import io.readyroom.question.lint.wording.NoQuestion;
import io.readyroom.question.lint.wording.OldProductName;
import io.readyroom.question.lint.wording.ReadingLevel;
import io.readyroom.question.lint.wording.StrippedHtml;
import io.readyroom.question.lint.wording.TimeSensitiveWords;
import io.readyroom.question.lint.wording.UnmarkedNegative;

/** All rules, in the order in which findings are told. {@code docs/lint-rules.md} is the same list for people. */
public final class LintRules {

    static final NearDuplicateQuestion NEAR_DUPLICATE = new NearDuplicateQuestion();

    static final List<QuestionRule> OF_A_QUESTION = List.of(
            new Malformed(),
            new MissingLabel(),
            new UnknownObjective(),
            new RetiredObjective(),
            new MissingExplanation(),
            new WrongWithoutWhen(),
            new MissingReference(),
            new StaleReference(),
            new FutureReference(),
            new NoQuestion(),
            new UnmarkedNegative(),
            new ReadingLevel(),
            new TimeSensitiveWords(),
            new OldProductName(),
            new StrippedHtml(),
            new InsecureLink(),
            new MissingAltText(),
            new DuplicateOption(),
            new OverlappingOptions(),
            new AllOrNoneOfTheAbove(),
            new LongestOptionRight(),
            new AbsoluteWords(),
            new KeyEcho(),
            new GrammaticalCue(),
            new RepeatedStart());

    static final List<BankRule> OF_A_BANK = List.of(NEAR_DUPLICATE, new KeyPositionSkew(), new LongestRightRate());

    private LintRules() {
    }

    public static List<Rule> all() {
        return Stream.<Rule> concat(OF_A_QUESTION.stream(), OF_A_BANK.stream()).toList();
    }
}
