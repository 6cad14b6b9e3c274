package io.readyroom.question.lint.wording;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;
import io.readyroom.question.lint.text.Block;
import io.readyroom.question.lint.text.Sentences;
import io.readyroom.question.lint.text.Words;

/**
 * A question that asks for what is not so, and doesn't say it loudly. Only the clause of the question word counts: "not" in the
 * story, in a condition or in a purpose is ordinary language.
 */
public final class UnmarkedNegative implements QuestionRule {

    /** The clause from a question word to a comma, or to a word that begins another clause. */
    private static final Pattern ENGLISH_QUESTION = clause("which|what|who|whom",
            "if|when|while|that|which|who|whose|where|so|because|although|unless|without|to|and|but|or");
    private static final Pattern GERMAN_QUESTION = clause("welche[rnsm]?|was|wer|wen|wem|womit|wodurch|wofür",
            "und|oder|aber|um|ohne|damit");

    /** "Select the statement that is not true"; in German the verb stands last, and the clause behind a comma. */
    private static final Pattern ENGLISH_CALL = pattern("(?:^|(?<=[,:] ))(?:select|choose|identify|name|find|pick|mark)\\s"
            + "[^,;:?]*?(?<!\\p{L})(?:that|which|who)\\s+((?:\\p{L}+\\s+){0,2}(?:not|cannot|\\p{L}+n't))(?!\\p{L})");
    private static final Pattern GERMAN_CALL = pattern("^(?:wähle|wählen|nenne|nennen|markiere|markieren|finde|finden|bestimme"
            + "|bestimmen)\\s[^,]*,\\s*(?:der|die|das|den|welche[rs]?)(?!\\p{L})([^,.:?]*)[.:?]*$");

    /** "All of the following except", at the end. In two parts: one would look for the second behind each of the first. */
    private static final Pattern ALL = pattern("(?<!\\p{L})(?:all|each|any|alle|jede[rs]?)(?!\\p{L})");
    private static final Pattern BUT = pattern(
            "(?<!\\p{L})(except|but|außer)(?: (?:for|one|eine[rsnm]?))*+\\s*[:.?…_]*$");

    private static final Pattern NEGATIVE = pattern(
            "(?<!\\p{L})(not|cannot|\\p{L}+n't|except|but|neither|nicht|kein(?:e[rsnm]?)?"
                    + "|außer)(?!\\p{L})");

    private static final RuleFacts FACTS = new RuleFacts("unmarked-negative", Severity.WARNING,
            "a question that asks for what is not so, with a \"not\", \"except\", \"nicht\" or \"kein\" that is neither bold nor "
                    + "in capitals",
            "Who overlooks the word answers the opposite question; that measures attention and not knowledge.",
            Literature.guideline("17"));

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Pattern clause(String begins, String ends) {
        return pattern("(?<!\\p{L})(?:" + begins + ")(?!\\p{L})((?:(?!(?<!\\p{L})(?:" + ends + ")(?!\\p{L}))[^,;:?.])*+)");
    }

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        boolean german = draft.language().equals("de");
        return draft.stem().blocks().stream().flatMap(block -> unmarkedIn(block, german).stream()).limit(1)
                .map(word -> finding(draft, "stem",
                        ("The question turns on \"%s\", which is easily overlooked. Ask for what is so; if that can't be, write "
                                + "**%s**.").formatted(word, word.toUpperCase(Locale.ROOT))));
    }

    private static Optional<String> unmarkedIn(Block block, boolean german) {
        Set<String> strong = new HashSet<>(Words.lower(block.strong()));
        return Sentences.of(block.prose().replace('’', '\'')).stream()
                .flatMap(sentence -> negationOf(sentence, german).stream())
                .filter(word -> !word.equals(word.toUpperCase(Locale.ROOT)))
                .filter(word -> !strong.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The negative word that a sentence's question turns on. */
    private static Optional<String> negationOf(String sentence, boolean german) {
        Matcher but = BUT.matcher(sentence);
        if (but.find() && ALL.matcher(sentence.substring(0, but.start())).find()) {
            return Optional.of(but.group(1));
        }
        Matcher call = (german ? GERMAN_CALL : ENGLISH_CALL).matcher(sentence);
        if (call.find()) {
            return first(call.group(1));
        }
        return sentence.contains("?") ? (german ? GERMAN_QUESTION : ENGLISH_QUESTION).matcher(sentence).results()
                .flatMap(asked -> first(asked.group(1)).filter(word -> !word.equals("but")).stream()).findFirst()
                : Optional.empty();
    }

    private static Optional<String> first(String clause) {
        Matcher matcher = NEGATIVE.matcher(clause);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
