package io.readyroom.question.lint;

import static io.readyroom.question.lint.QuestionMother.context;
import static io.readyroom.question.lint.QuestionMother.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.lint.duplicates.NearDuplicates;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.Rule;
import io.readyroom.question.lint.rule.Severity;

class LinterTest {

    /** All tests of single rules stand on this: what they find was planted. */
    @Test
    void findsNothingInASoundQuestionOfAnyKind() {
        List<AuthoredQuestion> sound = List.of(QuestionMother.sound(),
                QuestionMother.multiple(List.of("Azure Speech", "Azure Translator"), "Azure Language", "Azure Vision"),
                QuestionMother.ordering("Create the index", "Create the data source", "Delete the skillset"),
                QuestionMother.dropdown("The service is {{g1}}.", "Azure Speech", "Azure Language", "Azure Vision"),
                QuestionMother.hotspot("Two boxes side by side: left the source, right the index"));

        assertThat(sound).allSatisfy(question -> assertThat(Linter.lint(question, context())).isEmpty());
    }

    /** A stub that stops at the first rule, or at the first question, would name one. */
    @Test
    void tellsAllFindingsOfAllQuestionsInOrder() {
        AuthoredQuestion bad = named(QuestionMother.imported(), "q-2");

        List<Finding> findings = Linter.lint(List.of(named(bad, "q-1"), bad), context());

        assertThat(findings).extracting(Finding::sourceId).startsWith("q-1").containsSubsequence("q-1", "q-2");
        assertThat(findings).extracting(Finding::ruleId).contains("missing-label", "unknown-objective", "missing-explanation",
                "missing-reference", "near-duplicate");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.sentence()).matches("(?s)[\\p{Lu}\"0-9].*[.]");
            assertThat(finding.field()).isNotBlank();
        });
    }

    /** Nothing but content, key and id: an import must be told what it lacks, and may not end in an exception. */
    @Test
    void takesWhatAnImportCouldNotFill() {
        List<Finding> findings = Linter.lint(QuestionMother.imported(), context());

        assertThat(findings).filteredOn(finding -> finding.severity() == Severity.ERROR).extracting(Finding::field)
                .contains("pool", "language", "difficulty", "labels.author", "labels.original", "objectives", "references",
                        "explanations.a", "explanations.general");
    }

    @Test
    void asksAnIndexAboutOneDraft() {
        NearDuplicates bank = new NearDuplicates();
        bank.add(named(QuestionMother.sound(), "q-7"));

        assertThat(Linter.lint(QuestionMother.sound(), context(), bank)).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("near-duplicate");
            assertThat(finding.sourceId()).isEqualTo("q-1");
            assertThat(finding.sentence()).contains("q-7 (about 100 %)");
        });
    }

    @Test
    void namesEveryRuleOnceAndInKebabCase() {
        List<Rule> rules = LintRules.all();

        assertThat(rules).extracting(rule -> rule.facts().id()).doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(rules).extracting(rule -> rule.getClass().getSimpleName()).doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(28);
    }

    @Test
    void repeatsItself() {
        List<AuthoredQuestion> bank = List.of(QuestionMother.imported(), named(QuestionMother.sound(), "q-2"));

        assertThat(Linter.lint(bank, context())).isEqualTo(Linter.lint(bank, context()));
    }
}
