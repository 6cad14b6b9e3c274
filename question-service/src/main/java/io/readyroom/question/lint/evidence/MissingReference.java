package io.readyroom.question.lint.evidence;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.readyroom.question.bank.Rationale;
import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;

/** No page that says so. */
public final class MissingReference implements QuestionRule {

    private static final RuleFacts FACTS = new RuleFacts("missing-reference", Severity.ERROR,
            "a question without a reference, or a reference without title, address or the day on which it was read",
            "A key that can't be looked up can't be disputed either.", Literature.HOUSE);

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        if (draft.references().isEmpty()) {
            return Stream.of(finding(draft, "references",
                    "There is no reference. Name a page of the vendor's documentation that supports the key, and the day on which "
                            + "you read it."));
        }
        return IntStream.range(0, draft.references().size()).boxed().flatMap(i -> check(draft, i));
    }

    private Stream<Finding> check(Draft draft, int i) {
        Rationale.Reference reference = draft.references().get(i);
        Stream.Builder<Finding> findings = Stream.builder();
        if (reference.title() == null || reference.title().isBlank()) {
            findings.add(finding(draft, "references[%d].title".formatted(i), "The page has no title. Copy it from the page."));
        }
        if (reference.url() == null || reference.url().isBlank()) {
            findings.add(finding(draft, "references[%d].url".formatted(i), "The page has no address. Add it."));
        }
        if (reference.checkedAt() == null) {
            findings.add(finding(draft, "references[%d].checkedAt".formatted(i),
                    "Nobody says when the page was read. Read it, and give the day."));
        }
        return findings.build();
    }
}
