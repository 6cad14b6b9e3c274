package io.readyroom.question.lint;

import static io.readyroom.question.lint.QuestionMother.context;
import static io.readyroom.question.lint.QuestionMother.named;
import static io.readyroom.question.lint.QuestionMother.siblingOf;
import static io.readyroom.question.lint.QuestionMother.sound;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.content.Choice;
import io.readyroom.question.content.SingleChoice;
import io.readyroom.question.key.AnswerKey;
import io.readyroom.question.lint.rule.Finding;

/** What no single question shows. Planted in banks of generated questions, which have none of it by themselves. */
class BankRulesTest {

    @Test
    void keyPositionSkew() {
        List<AuthoredQuestion> bank = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            bank.add(keyedAt(GeneratedQuestions.one(i), i < 30 ? 2 : i % 4));
        }

        assertThat(found("key-position-skew", bank)).singleElement().satisfies(finding -> {
            assertThat(finding.sourceId()).isNull();
            assertThat(finding.field()).isEqualTo("questions");
            assertThat(finding.sentence()).contains("Of 40 lists of 4 options with 1 right, 33 have a right one at position 3",
                    "about 10");
        });
    }

    /** The last position is the one that authors forget: too few is a skew as well. */
    @Test
    void keyPositionSkewSeesWhatIsMissing() {
        List<AuthoredQuestion> bank = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            bank.add(keyedAt(GeneratedQuestions.one(i), i % 3));
        }

        assertThat(found("key-position-skew", bank)).singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("0 have a right one at position 4"));
    }

    @Test
    void keyPositionSkewSparesChanceAndSmallBanks() {
        assertThat(found("key-position-skew", GeneratedQuestions.bank(400))).isEmpty();
        List<AuthoredQuestion> small = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            small.add(keyedAt(GeneratedQuestions.one(i), 0));
        }
        assertThat(found("key-position-skew", small)).isEmpty();
    }

    /** Each right option is longer by a few letters only, so that no question stands out by itself. */
    @Test
    void longestRightRate() {
        List<AuthoredQuestion> bank = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            bank.add(i < 28 ? longestRight(GeneratedQuestions.one(i)) : GeneratedQuestions.one(i));
        }

        assertThat(found("longest-right-rate", bank)).singleElement().satisfies(finding -> {
            assertThat(finding.sourceId()).isNull();
            assertThat(finding.sentence()).containsPattern("In (2[89]|3[0-9]|40) of 40 lists of 4 options");
        });
        assertThat(found("longest-option-right", bank)).isEmpty();
        assertThat(found("longest-right-rate", GeneratedQuestions.bank(400))).isEmpty();
    }

    @Test
    void nearDuplicate() {
        List<AuthoredQuestion> bank = new ArrayList<>(GeneratedQuestions.bank(50));
        bank.add(GeneratedQuestions.nearCopy(bank.get(17), "copy"));

        assertThat(found("near-duplicate", bank)).singleElement().satisfies(finding -> {
            assertThat(finding.sourceId()).isEqualTo("copy");
            assertThat(finding.sentence()).containsPattern("nearly that of g-000017 \\(about [6-9][0-9] %\\)");
        });
    }

    /** Only when both say so: one author's word doesn't bind the other. */
    @Test
    void nearDuplicateSparesSiblingsThatNameEachOther() {
        AuthoredQuestion one = named(sound(), "q-1");
        AuthoredQuestion other = named(sound(), "q-2");

        assertThat(found("near-duplicate", List.of(siblingOf(one, "q-2"), siblingOf(other, "q-1")))).isEmpty();
        assertThat(found("near-duplicate", List.of(siblingOf(one, "q-2"), other))).hasSize(1);
        assertThat(found("near-duplicate", List.of(one, siblingOf(other, "q-1")))).hasSize(1);
    }

    private static List<Finding> found(String rule, List<AuthoredQuestion> bank) {
        return Linter.lint(bank, context()).stream().filter(finding -> finding.ruleId().equals(rule)).toList();
    }

    /** The right option moved to a position, the others in their order around it. */
    private static AuthoredQuestion keyedAt(AuthoredQuestion question, int position) {
        SingleChoice content = (SingleChoice) question.content();
        String right = ((AnswerKey.Choice) question.key()).choice();
        List<Choice> options = new ArrayList<>(content.options());
        Choice moved = options.stream().filter(option -> option.id().equals(right)).findFirst().orElseThrow();
        options.remove(moved);
        options.add(position, moved);
        return named(QuestionMother.of(new SingleChoice(content.stem(), options), question.key()), question.sourceId());
    }

    private static AuthoredQuestion longestRight(AuthoredQuestion question) {
        SingleChoice content = (SingleChoice) question.content();
        String right = ((AnswerKey.Choice) question.key()).choice();
        int longest = content.options().stream().mapToInt(option -> option.text().length()).max().orElseThrow();
        List<Choice> options = content.options().stream().map(option -> option.id().equals(right)
                ? new Choice(option.id(), option.text() + "s".repeat(longest - option.text().length() + 1))
                : option).toList();
        return named(QuestionMother.of(new SingleChoice(content.stem(), options), question.key()), question.sourceId());
    }
}
