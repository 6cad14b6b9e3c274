package io.readyroom.question.lint.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.Option;
import io.readyroom.question.lint.rule.OptionList;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;
import io.readyroom.question.lint.text.Words;

/** Two options that can be right together: ranges that share a number, or a text that stands whole in another. */
public final class OverlappingOptions implements QuestionRule {

    private static final RuleFacts FACTS = new RuleFacts("overlapping-options", Severity.WARNING,
            "numeric ranges that share a number, or an option of two words and more that stands whole in another",
            "When one option includes another, both are right or the longer one gives itself away.",
            Literature.guideline("22"));

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        return draft.picks().flatMap(list -> check(draft, list));
    }

    private Stream<Finding> check(Draft draft, OptionList list) {
        List<Finding> findings = new ArrayList<>();
        List<Option> options = list.options();
        for (int i = 0; i < options.size(); i++) {
            for (int j = 0; j < i; j++) {
                Option later = options.get(i);
                overlap(options.get(j), later, draft.language())
                        .ifPresent(sentence -> findings.add(finding(draft, later.field(), sentence)));
            }
        }
        return findings.stream();
    }

    private static Optional<String> overlap(Option earlier, Option later, String language) {
        Optional<NumericRange> one = NumericRange.of(earlier.text().text(), language);
        Optional<NumericRange> other = NumericRange.of(later.text().text(), language);
        if (one.isPresent() && other.isPresent()) {
            return (one.get().wide() || other.get().wide()) && one.get().overlaps(other.get())
                    ? Optional.of(("Its range shares at least one number with that of %s. Set the bounds so that every number "
                            + "belongs to one option only.").formatted(earlier.id()))
                    : Optional.empty();
        }
        return contains(earlier, later) || contains(later, earlier)
                ? Optional.of("Its text and that of %s stand one in the other, so both may be right. Say what sets them apart."
                        .formatted(earlier.id()))
                : Optional.empty();
    }

    /** Code is left alone: a name in a path or a call is a part of it by nature. */
    private static boolean contains(Option whole, Option part) {
        if (hasCode(whole) || hasCode(part)) {
            return false;
        }
        List<String> words = Words.lower(part.text().prose());
        List<String> all = Words.lower(whole.text().prose());
        return words.size() >= 2 && all.size() > words.size()
                && (" " + String.join(" ", all) + " ").contains(" " + String.join(" ", words) + " ");
    }

    private static boolean hasCode(Option option) {
        return option.text().blocks().stream().anyMatch(block -> block.spans().stream().anyMatch(span -> span.code()));
    }
}
