package io.readyroom.question.lint;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Test;

import io.readyroom.platform.testing.GoldenFile;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.RuleFacts;

/** The table of rules for people says what the code says. */
class RuleTableTest {

    private static final String HEAD = """
            # What lint looks for

            Before a person reviews a question, these rules look at it. An **error** must be mended first; a **warning** is for a
            person to judge, who may leave the question as it is. Each finding names the rule, the question, the field and what to do.
            The last rules look at a bank as a whole.

            Written by `RuleTableTest` from the code (`-Dcontracts.update=true`); every finding in the shipped bank, and whether it is
            right, stands in `question-service/src/test/resources/lint/shipped-findings.md`.

            | Rule | Severity | What | Why | Source |
            |---|---|---|---|---|
            """;

    @Test
    void isWhatTheCodeSays() {
        String rows = LintRules.all().stream().map(rule -> row(rule.facts())).collect(joining("\n"));

        GoldenFile.assertMatches("docs/lint-rules.md", HEAD + rows + "\n\n" + Literature.BIBLIOGRAPHY);
    }

    private static String row(RuleFacts facts) {
        return "| `%s` | %s | %s | %s | %s |".formatted(facts.id(), facts.severity().wireName(), facts.what(), facts.why(),
                facts.source()).replace("<", "&lt;");
    }
}
