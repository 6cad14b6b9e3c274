package io.readyroom.question.lint.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Splits prose into words. A word is letters and digits, with hyphens and apostrophes inside. */
public final class Words {

    /** Possessive: an attempt at every way to split a long word with many hyphens needs a deeper stack than there is. */
    private static final Pattern WORD = Pattern
            .compile("[\\p{L}\\p{M}\\p{N}]++(?:[-'’][\\p{L}\\p{M}\\p{N}]++)*+");

    private Words() {
    }

    /** As they stand. */
    public static List<String> of(String prose) {
        return WORD.matcher(prose).results().map(MatchResult::group).toList();
    }

    /** In small letters, with a straight apostrophe. */
    public static List<String> lower(String prose) {
        return of(prose.toLowerCase(Locale.ROOT).replace('’', '\''));
    }
}
