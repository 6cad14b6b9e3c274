package io.readyroom.question.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * What somebody typed into the search box: words, {@code "phrases"}, {@code -without}, {@code or}, and {@code beginnings*}.
 * Nothing that can be typed is a syntax error. A beginning is compared with the stems of words, as they are kept.
 *
 * @param words for {@code websearch_to_tsquery}
 * @param prefixes for {@code to_tsquery}: letters and digits only; empty when there are none
 */
record QueryText(String words, String prefixes) {

    /** What function {@code searched} takes for space as well, but for quotes. */
    private static final Pattern PUNCTUATION = Pattern.compile("[./_:\\\\`#\\[\\](){}|<>~^$=+;,]");
    private static final Pattern PHRASE = Pattern.compile("\"[^\"]*\"");
    private static final Pattern BEGINNING = Pattern.compile("(?<![\\p{L}\\p{N}-])([\\p{L}\\p{N}]{2,60})\\*");
    private static final Pattern WITHOUT = Pattern.compile("(?<!\\S)-(\"[^\"]*\"?|\\S*)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    /**
     * Reads what was typed.
     *
     * @throws ProblemException {@code invalid-request} when it only says what shall not be there: that is nearly everything
     */
    static QueryText of(String typed) {
        String plain = PUNCTUATION.matcher(typed).replaceAll(" ");
        List<String> beginnings = new ArrayList<>();
        String words = outsidePhrases(plain, beginnings).strip();
        if (beginnings.isEmpty() && !WORD.matcher(WITHOUT.matcher(words).replaceAll(" ")).find()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "There is no word to look for.")
                    .withError("q", "at least one word that is not excluded");
        }
        return new QueryText(words, beginnings.stream().map(word -> word + ":*").collect(Collectors.joining(" & ")));
    }

    /** Takes the beginnings out; within a phrase there are none. */
    private static String outsidePhrases(String text, List<String> beginnings) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (MatchResult phrase : PHRASE.matcher(text).results().toList()) {
            words.append(withoutBeginnings(text.substring(from, phrase.start()), beginnings))
                    .append(phrase.group().replace('*', ' '));
            from = phrase.end();
        }
        return words.append(withoutBeginnings(text.substring(from), beginnings)).toString();
    }

    private static String withoutBeginnings(String text, List<String> beginnings) {
        return BEGINNING.matcher(text).replaceAll(found -> {
            beginnings.add(found.group(1));
            return " ";
        }).replace('*', ' ');
    }
}
