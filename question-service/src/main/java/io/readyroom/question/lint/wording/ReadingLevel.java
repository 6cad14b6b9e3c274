package io.readyroom.question.lint.wording;

import java.util.Locale;
import java.util.stream.Stream;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;
import io.readyroom.question.lint.text.Lix;

/** A stem that is hard to read for its language and not for its subject. */
public final class ReadingLevel implements QuestionRule {

    /**
     * Where the literature begins to call a text hard. Counted on the shipped stems, which a second person reads without
     * effort:
     * the hardest has 39 (a test keeps that number), so there is room, and no stem that reads like the shipped ones is touched.
     */
    private static final int MOST = 50;

    /** German compounds make long words of easy ones: the step that the literature calls very hard. */
    private static final int MOST_GERMAN = 60;

    /** Fewer words measure one sentence, and not a style. */
    private static final int WORDS = 25;

    private static final RuleFacts FACTS = new RuleFacts("reading-level", Severity.WARNING,
            "a stem of 25 words and more whose LIX (words per sentence plus percentage of words over six letters; code, "
                    + "identifiers and, in English, names left out) is above 50, or above 60 in German",
            "An exam of a subject must not become one of reading, least of all for those who read a second language.",
            Literature.guideline("8 and 13") + "; Björnsson");

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        Locale language = Locale.forLanguageTag(draft.language());
        Lix lix = Lix.of(draft.stem().sentences(), language);
        int most = language.getLanguage().equals("de") ? MOST_GERMAN : MOST;
        return lix.words() < WORDS || lix.value() <= most ? Stream.empty()
                : Stream.of(finding(draft, "stem",
                        ("The stem has a LIX of %d; up to %d is readable for everybody. Split long sentences and take shorter "
                                + "words.").formatted(lix.value(), most)));
    }
}
