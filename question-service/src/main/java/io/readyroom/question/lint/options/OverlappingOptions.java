package io.readyroom.question.lint.options;

import java.util.ArrayList;
import java.util.Collections;
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
import io.readyroom.question.lint.text.Span;
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
        List<Reading> options = list.options().stream().map(option -> Reading.of(option, draft.language())).toList();
        for (int i = 0; i < options.size(); i++) {
            for (int j = 0; j < i; j++) {
                Reading later = options.get(i);
                overlap(options.get(j), later)
                        .ifPresent(sentence -> findings.add(finding(draft, later.option().field(), sentence)));
            }
        }
        return findings.stream();
    }

    private static Optional<String> overlap(Reading earlier, Reading later) {
        if (earlier.range().isPresent() && later.range().isPresent()) {
            NumericRange one = earlier.range().get();
            NumericRange other = later.range().get();
            return (one.wide() || other.wide()) && one.overlaps(other)
                    ? Optional.of(("Its range shares at least one number with that of %s. Set the bounds so that every number "
                            + "belongs to one option only.").formatted(earlier.option().id()))
                    : Optional.empty();
        }
        return earlier.contains(later) || later.contains(earlier)
                ? Optional.of("Its text and that of %s stand one in the other, so both may be right. Say what sets them apart."
                        .formatted(earlier.option().id()))
                : Optional.empty();
    }

    /**
     * An option, read once for all that it is held against.
     *
     * @param words none when it has code, which is left alone: a name in a path or a call is a part of it by nature
     */
    private record Reading(Option option, Optional<NumericRange> range, List<String> words) {

        private static final int FEWEST = 2;
        /** A longer text that stands whole in another is no slip; and to look for it takes its length for every word. */
        private static final int MOST = 100;

        static Reading of(Option option, String language) {
            boolean code = option.text().blocks().stream().flatMap(block -> block.spans().stream()).anyMatch(Span::code);
            return new Reading(option, NumericRange.of(option.text().text(), language),
                    code ? List.of() : Words.lower(option.text().prose()));
        }

        boolean contains(Reading part) {
            int count = part.words().size();
            return count >= FEWEST && count <= MOST && words.size() > count
                    && Collections.indexOfSubList(words, part.words()) >= 0;
        }
    }
}
