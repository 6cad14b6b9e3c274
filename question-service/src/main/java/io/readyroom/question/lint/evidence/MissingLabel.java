package io.readyroom.question.lint.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;

/** What other people's formats don't say, and a question of ours must. */
public final class MissingLabel implements QuestionRule {

    private static final RuleFacts FACTS = new RuleFacts("missing-label", Severity.ERROR,
            "a question without pool, language, difficulty, author or the author's word that it is original",
            "Forms are drawn by these, and nothing is published whose origin nobody answers for.", Literature.HOUSE);

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        AuthoredQuestion question = draft.question();
        Map<String, String> missing = new LinkedHashMap<>();
        require(missing, question.pool(), "pool", "Say whether it is for the sample, for practice or for the reserve.");
        require(missing, question.language(), "language", "Say which language it is in.");
        require(missing, question.difficulty(), "difficulty", "Say whether it is easy, medium or hard.");
        require(missing, draft.labels().author(), "labels.author", "Say who wrote it.");
        if (!draft.labels().original()) {
            missing.put("labels.original", "The author's word that it is original is missing. Only the author can give it.");
        }
        return missing.entrySet().stream().map(label -> finding(draft, label.getKey(), label.getValue()));
    }

    private static void require(Map<String, String> missing, String value, String field, String sentence) {
        if (value == null || value.isBlank()) {
            missing.put(field, sentence);
        }
    }
}
