package io.readyroom.question.lint;

import static io.readyroom.question.lint.QuestionMother.TODAY;
import static io.readyroom.question.lint.QuestionMother.citing;
import static io.readyroom.question.lint.QuestionMother.context;
import static io.readyroom.question.lint.QuestionMother.explained;
import static io.readyroom.question.lint.QuestionMother.found;
import static io.readyroom.question.lint.QuestionMother.imported;
import static io.readyroom.question.lint.QuestionMother.keyed;
import static io.readyroom.question.lint.QuestionMother.on;
import static io.readyroom.question.lint.QuestionMother.options;
import static io.readyroom.question.lint.QuestionMother.ordering;
import static io.readyroom.question.lint.QuestionMother.outline;
import static io.readyroom.question.lint.QuestionMother.reference;
import static io.readyroom.question.lint.QuestionMother.sound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.Rationale;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.MultipleResponse;
import io.readyroom.question.key.AnswerKey;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;

/** For each rule a question that has the defect and a neighbour that hasn't. */
class EvidenceRulesTest {

    @Test
    void malformed() {
        assertThat(found("malformed", keyed(sound(), new AnswerKey.Choice("z")))).extracting(Finding::field)
                .containsExactly("key");
        assertThat(found("malformed", keyed(sound(), null))).extracting(Finding::field).containsExactly("key");
        AuthoredQuestion doubled = QuestionMother.of(new MultipleResponse("Which two fit?",
                List.of(new Choice("a", "One"), new Choice("a", "Two"), new Choice("b", "Three")), 2),
                new AnswerKey.Choices(List.of("a", "b")));
        assertThat(found("malformed", doubled)).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("options");
            assertThat(finding.sentence()).contains("an id stands twice");
        });
        assertThat(found("malformed", sound())).isEmpty();
    }

    @Test
    void missingLabel() {
        assertThat(found("missing-label", imported())).extracting(Finding::field).containsExactly("pool", "language",
                "difficulty", "labels.author", "labels.original");
        assertThat(found("missing-label", sound())).isEmpty();
    }

    @Test
    void missingExplanation() {
        assertThat(found("missing-explanation", explained(sound(), "c", "  Wrong.  "))).extracting(Finding::field)
                .containsExactly("explanations.c");
        assertThat(found("missing-explanation", explained(sound(), "general", null))).extracting(Finding::field)
                .containsExactly("explanations.general");
        assertThat(found("missing-explanation", sound())).isEmpty();
    }

    /** A row, a region and a gap's option are explained by ids of their own. */
    @Test
    void missingExplanationLooksAtEveryPart() {
        AuthoredQuestion gap = QuestionMother.dropdown("It is {{g1}}.", "Azure Speech", "Azure Vision");
        Map<String, String> explanations = new LinkedHashMap<>(gap.rationale().explanations());
        explanations.remove("g1.a");

        assertThat(found("missing-explanation",
                QuestionMother.because(gap, new Rationale(explanations, gap.rationale().references()))))
                .extracting(Finding::field).containsExactly("explanations.g1.a");
    }

    @Test
    void wrongWithoutWhen() {
        assertThat(found("wrong-without-when", explained(sound(), "a", "It reads pictures and hears nothing at all.")))
                .extracting(Finding::field).containsExactly("explanations.a");
        assertThat(found("wrong-without-when",
                explained(ordering("Create it", "Find it", "Drop it"), "c", "Not part of the solution; it deletes the index.")))
                .extracting(Finding::field).containsExactly("explanations.c");
    }

    @Test
    void wrongWithoutWhenSparesRightOnesStatementsAndWhatSaysIt() {
        assertThat(found("wrong-without-when", explained(sound(), "b", "It hears the words and writes them.")))
                .isEmpty();
        assertThat(found("wrong-without-when", explained(sound(), "a", "It reads pictures. Use it when there is no sound.")))
                .isEmpty();
        assertThat(found("wrong-without-when",
                explained(QuestionMother.german(sound()), "a", "Er liest Bilder und wäre für Fotos richtig."))).isEmpty();
        assertThat(found("wrong-without-when",
                explained(QuestionMother.grid(Map.of("It is stored.", false, "It is sent.", true)), "s1",
                        "It is kept nowhere.")))
                .isEmpty();
    }

    @Test
    void missingReference() {
        assertThat(found("missing-reference", citing(sound()))).extracting(Finding::field).containsExactly("references");
        assertThat(found("missing-reference", citing(sound(), reference("https://learn.microsoft.com", TODAY),
                new Rationale.Reference(" ", null, null)))).extracting(Finding::field)
                .containsExactly("references[1].title", "references[1].url", "references[1].checkedAt");
        assertThat(found("missing-reference", sound())).isEmpty();
    }

    @Test
    void staleReference() {
        assertThat(found("stale-reference", citing(sound(), reference("https://a.example", TODAY.minusMonths(12).minusDays(1)),
                reference("https://b.example", TODAY)))).extracting(Finding::field)
                .containsExactly("references[0].checkedAt");
        assertThat(found("stale-reference", citing(sound(), reference("https://a.example", TODAY.minusMonths(12))))).isEmpty();
    }

    @Test
    void futureReference() {
        assertThat(found("future-reference", citing(sound(), reference("https://a.example", TODAY.plusDays(2)))))
                .extracting(Finding::field).containsExactly("references[0].checkedAt");
        assertThat(found("future-reference", citing(sound(), reference("https://a.example", TODAY.plusDays(1))))).isEmpty();
    }

    @Test
    void unknownObjective() {
        assertThat(found("unknown-objective", on(sound()))).extracting(Finding::field).containsExactly("objectives");
        assertThat(found("unknown-objective", on(sound(), "plan.services.1", "plan.services.99"))).extracting(Finding::field)
                .containsExactly("objectives[1]");
        assertThat(found("unknown-objective", on(sound(), "plan.services.9"))).isEmpty();
    }

    /** The sentence leads to where the map says that the objective went, and knows when nothing took its place. */
    @Test
    void retiredObjective() {
        assertThat(found("retired-objective", on(sound(), "plan.services.1", "plan.services.9"))).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo("objectives[1]");
                    assertThat(finding.sentence()).contains("the outline of 2025-04-30, which ended on 2025-12-31",
                            "plan.services.2, plan.services.3");
                });
        assertThat(found("retired-objective", on(sound(), "plan.services.8"))).singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("retire the question"));
        assertThat(found("retired-objective", sound())).isEmpty();
    }

    /** AI-102 as a whole is retired; what its last outline has stays right for it. */
    @Test
    void retiredObjectiveSparesTheLastOutlineOfARetiredExam() {
        LintContext retired = LintContext.of(QuestionMother.CLOCK,
                List.of(outline("2025-12-23", "2026-06-30", "plan.services.1")),
                List.of());

        assertThat(Linter.lint(sound(), retired)).isEmpty();
    }

    /** A question may be written for an outline that is announced. */
    @Test
    void objectivesOfAnOutlineToComeAreKnown() {
        LintContext announced = LintContext.of(QuestionMother.CLOCK, List.of(outline("2026-01-01", null, "plan.services.1"),
                outline("2027-01-01", null, "plan.services.7")), List.of());

        assertThat(announced.current().map(OutlineVersion::asOf)).contains(LocalDate.parse("2026-01-01"));
        assertThat(Linter.lint(on(sound(), "plan.services.7"), announced)).isEmpty();
    }

    @Test
    void withoutOutlinesObjectivesAreNotChecked() {
        assertThat(Linter.lint(on(sound(), "any.thing.1"), LintContext.of(QuestionMother.CLOCK, List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void outlinesOfTwoExamsAreRefused() {
        OutlineVersion one = outline("2026-01-01", null, "plan.services.1");
        OutlineVersion other = new OutlineVersion("ai-103", one.asOf(), one.effectiveFrom(), null, one.sourceUrl(),
                one.checkedAt(), null, null, "en", Map.of(), one.domains());

        assertThatThrownBy(() -> LintContext.of(QuestionMother.CLOCK, List.of(one, other), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The rules stand beside one another: one defect is one finding. */
    @Test
    void oneDefectIsOneFinding() {
        assertThat(Linter.lint(citing(sound()), context())).extracting(Finding::ruleId).containsExactly("missing-reference");
        assertThat(Linter.lint(options("Azure Speech", "Azure Vision", "None of these"), context())).extracting(Finding::ruleId)
                .containsExactly("all-or-none-of-the-above");
    }
}
