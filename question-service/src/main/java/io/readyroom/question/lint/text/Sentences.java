package io.readyroom.question.lint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Splits prose into sentences, English and German. A sentence keeps its mark. */
public final class Sentences {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern END = Pattern.compile(".*[.!?:][\"'”“’»)\\]]*");
    private static final Pattern ASKS_OR_CALLS = Pattern.compile(".*[!?][\"'”“’»)\\]]*");
    private static final Pattern INITIAL = Pattern.compile("\\(?\\p{L}\\.");
    private static final Set<String> ABBREVIATIONS = Set.of("e.g.", "i.e.", "etc.", "vs.", "no.", "approx.", "incl.", "fig.",
            "z.b.", "d.h.", "u.a.", "bzw.", "ca.", "usw.", "ggf.", "evtl.", "nr.", "vgl.", "inkl.", "abb.", "bspw.");

    private Sentences() {
    }

    public static List<String> of(String prose) {
        List<String> tokens = SPACE.splitAsStream(prose).filter(token -> !token.isEmpty()).toList();
        List<String> sentences = new ArrayList<>();
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            sentence.append(sentence.length() == 0 ? "" : " ").append(tokens.get(i));
            if (i == tokens.size() - 1 || ends(tokens.get(i), tokens.get(i + 1))) {
                sentences.add(sentence.toString());
                sentence.setLength(0);
            }
        }
        return List.copyOf(sentences);
    }

    private static boolean ends(String token, String next) {
        if (!END.matcher(token).matches()) {
            return false;
        }
        return ASKS_OR_CALLS.matcher(token).matches() || (!abbreviated(token) && !startsSmall(next));
    }

    private static boolean abbreviated(String token) {
        return ABBREVIATIONS.contains(token.toLowerCase(Locale.ROOT)) || INITIAL.matcher(token).matches();
    }

    /** "version 3. of" goes on, and so does the sentence around a list that a colon opens. */
    private static boolean startsSmall(String next) {
        return Character.isLowerCase(next.codePointAt(0));
    }
}
