package io.readyroom.question.lint.bank;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.lint.duplicates.NearDuplicates;
import io.readyroom.question.lint.rule.BankRule;
import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;

/** A question that nearly repeats another. */
public final class NearDuplicateQuestion implements BankRule {

    private static final int NAMED = 3;

    private static final RuleFacts FACTS = new RuleFacts("near-duplicate", Severity.WARNING,
            "a question that shares 60 % or more of its three-word shingles (stem, body, options; estimated by MinHash) with "
                    + "another, unless each names the other as its sibling",
            "Two of a kind in one form ask one thing twice, and a seen question counts as unseen.",
            Literature.guideline("4") + "; Broder");

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    /** The finding about one question held against an index. */
    public Optional<Finding> check(AuthoredQuestion question, NearDuplicates others) {
        List<NearDuplicates.Match> matches = others.of(question);
        return matches.isEmpty() ? Optional.empty() : Optional.of(finding(question.sourceId(), "stem", sentence(matches)));
    }

    /** Each pair is told once: with the later of the two. */
    @Override
    public Pass begin(LintContext context) {
        NearDuplicates seen = new NearDuplicates();
        List<Finding> findings = new ArrayList<>();
        return new Pass() {

            @Override
            public void see(Draft draft) {
                check(draft.question(), seen).ifPresent(findings::add);
                seen.add(draft.question());
            }

            @Override
            public Stream<Finding> findings() {
                return findings.stream();
            }
        };
    }

    private static String sentence(List<NearDuplicates.Match> matches) {
        String partners = matches.stream().limit(NAMED)
                .map(match -> "%s (about %d %%)".formatted(match.sourceId(), Math.round(100 * match.similarity())))
                .collect(joining(", "));
        String more = matches.size() > NAMED ? " and others" : "";
        return "Its wording is nearly that of %s%s. Leave one out, or name each in the other's siblings if both are meant to be."
                .formatted(partners, more);
    }
}
