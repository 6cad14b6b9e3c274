package io.readyroom.question.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.catalogue.CatalogueFacts;
import io.readyroom.question.lint.duplicates.NearDuplicates;
import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.text.Lix;
import io.readyroom.question.seed.ShippedCatalogue;
import io.readyroom.question.seed.ShippedQuestions;

/**
 * Every finding in the shipped banks has been looked at, and {@code shipped-findings.md} says whether it is right; its table is
 * empty while there is none. A rule that becomes noisier, and a question that gets a new defect, fail here until somebody has
 * judged it. The day is fixed: references grow stale by themselves.
 */
class ShippedFindingsTest {

    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);
    private static final Pattern ROW = Pattern
            .compile("(?m)^\\| ([a-z-]+) \\| (\\S+) \\| (\\S+) \\| (right|wrong) \\| .{20,} \\|$");
    private static final Pattern LIX = Pattern.compile("(?m)^LIX of (\\d+) stems: median (\\d+), highest (\\d+)\\.$");

    @Test
    void areTheOnesThatWereJudged() {
        Map<String, Long> judged = new TreeMap<>();
        rows().forEach(row -> judged.merge(row.group(1) + " " + row.group(2) + " " + row.group(3), 1L, Long::sum));

        Map<String, Long> found = new TreeMap<>();
        ShippedQuestions.exams().forEach(exam -> lint(exam).forEach(finding -> found.merge(
                finding.ruleId() + " " + (finding.sourceId() == null ? exam : finding.sourceId()) + " " + finding.field(), 1L,
                Long::sum)));

        assertThat(found).isEqualTo(judged);
    }

    /** Authors stop to read what is wrong too often. */
    @Test
    void areHardlyEverWrong() {
        assertThat(rows().stream().filter(row -> row.group(4).equals("wrong"))).hasSizeLessThanOrEqualTo(1);
    }

    /** The linter looks at one bank at a time, but who prepares for one exam may have prepared for the other. */
    @Test
    void noQuestionNearlyRepeatsOneOfAnyBank() {
        NearDuplicates all = new NearDuplicates();
        List<AuthoredQuestion> questions = ShippedQuestions.exams().stream()
                .flatMap(exam -> ShippedQuestions.of(exam).stream()).toList();
        questions.forEach(all::add);

        assertThat(all.size()).isEqualTo(questions.size());
        assertThat(questions.stream().flatMap(question -> all.of(question).stream()
                .map(match -> question.sourceId() + " " + match))).isEmpty();
    }

    /** The bound of the reading level was chosen by these numbers. */
    @Test
    void readingLevelIsTheOneThatWasCounted() {
        List<Integer> values = ShippedQuestions.exams().stream().flatMap(exam -> ShippedQuestions.of(exam).stream())
                .map(question -> Lix.of(Draft.of(question).stem().sentences(), Locale.forLanguageTag(question.language())))
                .filter(lix -> lix.words() >= 25).map(Lix::value).sorted().toList();
        MatchResult counted = LIX.matcher(table()).results().findFirst().orElseThrow();

        assertThat(List.of(values.size(), values.get(values.size() / 2), values.get(values.size() - 1)))
                .isEqualTo(List.of(Integer.valueOf(counted.group(1)), Integer.valueOf(counted.group(2)),
                        Integer.valueOf(counted.group(3))));
    }

    private static List<Finding> lint(String exam) {
        CatalogueFacts facts = ShippedCatalogue.facts();
        List<AuthoredQuestion> questions = ShippedQuestions.of(exam);
        LintContext context = LintContext.of(DAY,
                facts.outlines().stream().filter(outline -> outline.exam().equals(exam)).toList(), facts.maps());
        return Linter.lint(questions, context);
    }

    private static List<MatchResult> rows() {
        return ROW.matcher(table()).results().toList();
    }

    private static String table() {
        try (InputStream file = ShippedFindingsTest.class.getResourceAsStream("/lint/shipped-findings.md")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
