package io.readyroom.question.lint.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The readability index LIX (C.-H. Björnsson, "Läsbarhet", 1968; J. Anderson, "Lix and Rix", Journal of Reading 26, 1983):
 *
 * <pre>
 * words / sentences + 100 × words of more than six letters / words
 * </pre>
 *
 * About 30 is easy, 40 a newspaper, 50 a specialised text, from 60 on very hard. It counts letters and no syllables, so it
 * means
 * the same in English and in German. Names of products and other people's identifiers are not the author's choice of words and
 * are left out.
 */
public final class Lix {

    private static final int LONG = 6;
    private static final Pattern IDENTIFIER = Pattern.compile(".*\\p{N}.*|.*\\p{Ll}\\p{Lu}.*|\\p{Lu}{2,}s?");

    private final int words;
    private final int longWords;
    private final int sentences;

    private Lix(int words, int longWords, int sentences) {
        this.words = words;
        this.longWords = longWords;
        this.sentences = sentences;
    }

    /** @param language in German every noun has a capital, so there only identifiers count as names */
    public static Lix of(List<String> sentences, Locale language) {
        boolean capitalsAreNames = !language.getLanguage().equals("de");
        int words = 0;
        int longWords = 0;
        int counted = 0;
        for (String sentence : sentences) {
            List<String> all = Words.of(sentence);
            int before = words;
            for (int i = 0; i < all.size(); i++) {
                if (!isName(all.get(i), i == 0, capitalsAreNames)) {
                    words++;
                    longWords += all.get(i).codePointCount(0, all.get(i).length()) > LONG ? 1 : 0;
                }
            }
            counted += words > before ? 1 : 0;
        }
        return new Lix(words, longWords, counted);
    }

    private static boolean isName(String word, boolean first, boolean capitalsAreNames) {
        return IDENTIFIER.matcher(word).matches()
                || (capitalsAreNames && !first && Character.isUpperCase(word.codePointAt(0)));
    }

    /** Words that were counted. */
    public int words() {
        return words;
    }

    /** Rounded; 0 for a text without words. */
    public int value() {
        return words == 0 ? 0 : (int) Math.round((double) words / sentences + 100.0 * longWords / words);
    }
}
