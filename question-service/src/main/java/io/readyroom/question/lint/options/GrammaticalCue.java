package io.readyroom.question.lint.options;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.Option;
import io.readyroom.question.lint.rule.OptionList;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;
import io.readyroom.question.lint.text.Words;

/** An article in front of the options that only some of them can follow. English only: German articles tell the gender. */
public final class GrammaticalCue implements QuestionRule {

    private static final Pattern OPEN_STEM = Pattern.compile("(?s).*(?<!\\p{L})(an?)\\s*(?:\\.{3}|…|_+|:)?\\s*");
    private static final Pattern SPOKEN_AS_CONSONANT = Pattern.compile("(?:uni(?![nm])|us[aeiu]|ut[ei]|eu|one|once|ubi).*");
    private static final Pattern SILENT_H = Pattern.compile("(?:hour|honest|honou?r|heir).*");

    private static final RuleFacts FACTS = new RuleFacts("grammatical-cue", Severity.WARNING,
            "\"a\" or \"an\" right before the options or a gap, where some option cannot follow it",
            "The article rules options out by grammar alone.", Literature.guideline("28c"));

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        if (!draft.language().equals("en")) {
            return Stream.empty();
        }
        return draft.picks().flatMap(list -> article(draft, list).stream()
                .flatMap(article -> list.options().stream().filter(option -> cannotFollow(article, option)).limit(1)
                        .map(option -> finding(draft, option.field(),
                                "\"%s\" before it rules it out by grammar. Write \"a(n)\", or put the article into each option."
                                        .formatted(article)))));
    }

    /** The article in front of these options, in small letters. */
    private static Optional<String> article(Draft draft, OptionList list) {
        Optional<String> body = draft.body();
        if (body.isEmpty()) {
            Matcher stem = OPEN_STEM.matcher(draft.stem().prose());
            return stem.matches() ? Optional.of(stem.group(1)) : Optional.empty();
        }
        String gap = list.field().substring(list.field().indexOf('.') + 1);
        Matcher before = Pattern.compile("(?<![\\p{L}\\p{N}])(an?)\\s+\\{\\{" + Pattern.quote(gap) + "}}",
                Pattern.CASE_INSENSITIVE).matcher(body.get());
        return before.find() ? Optional.of(before.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static boolean cannotFollow(String article, Option option) {
        return Words.of(option.text().prose()).stream().findFirst()
                .flatMap(GrammaticalCue::startsWithVowel)
                .filter(vowel -> vowel != article.equals("an")).isPresent();
    }

    /** By sound; empty where it can't be told, as for initials: "an SDK", "a SAS token". */
    private static Optional<Boolean> startsWithVowel(String word) {
        if (word.matches("\\p{Lu}{2,}s?|\\p{Lu}|.*[0-9].*")) {
            return Optional.empty();
        }
        String small = word.toLowerCase(Locale.ROOT);
        if (SILENT_H.matcher(small).matches()) {
            return Optional.of(true);
        }
        return Optional.of("aeiou".indexOf(small.charAt(0)) >= 0 && !SPOKEN_AS_CONSONANT.matcher(small).matches());
    }
}
