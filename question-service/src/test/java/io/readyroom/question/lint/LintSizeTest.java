package io.readyroom.question.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.lint.duplicates.NearDuplicates;
import io.readyroom.question.lint.rule.Finding;

/** Not a benchmark: it fails when something grows with the square of the bank. */
class LintSizeTest {

    /** All rules over 20,000 questions with 100 planted near copies; comparing all pairs would be 200 million comparisons. */
    @Test
    void lintsTwentyThousandQuestionsInGenerousTime() {
        List<AuthoredQuestion> bank = new ArrayList<>(GeneratedQuestions.bank(20_000));
        for (int i = 0; i < 100; i++) {
            bank.add(GeneratedQuestions.nearCopy(bank.get(200 * i), "copy-" + i));
        }

        List<Finding> findings = Assertions.assertTimeout(Duration.ofMinutes(2),
                () -> Linter.lint(bank, QuestionMother.context()));

        assertThat(findings.stream().filter(finding -> finding.ruleId().equals("near-duplicate"))).hasSize(100);
    }

    /** The index alone, over a bank that is never in memory: it must hold 100,000 questions within the heap of a test. */
    @Test
    void asksAnIndexOfAHundredThousandQuestions() {
        NearDuplicates index = new NearDuplicates();

        Assertions.assertTimeout(Duration.ofMinutes(2),
                () -> IntStream.range(0, 100_000).mapToObj(GeneratedQuestions::one).forEach(index::add));

        assertThat(index.size()).isEqualTo(100_000);
        for (int i = 0; i < 100_000; i += 1000) {
            assertThat(index.of(GeneratedQuestions.nearCopy(GeneratedQuestions.one(i), "copy-" + i)))
                    .extracting(NearDuplicates.Match::sourceId).containsExactly("g-%06d".formatted(i));
        }
    }
}
