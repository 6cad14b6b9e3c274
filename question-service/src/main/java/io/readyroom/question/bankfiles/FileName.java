package io.readyroom.question.bankfiles;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of a bank's files, which are ids at the same time: lower-case words with hyphens between them. */
final class FileName {

    /** Characters. */
    static final int LONGEST = 100;

    private static final Pattern RIGHT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private FileName() {
    }

    /** The name itself where it is right, or one like it. Never a path. */
    static String of(String name) {
        if (name.length() <= LONGEST && RIGHT.matcher(name).matches()) {
            return name;
        }
        String words = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replace("ß", "ss").replaceAll("[^a-z0-9]+", "-");
        String shortened = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
        String trimmed = shortened.replaceAll("^-|-$", "");
        return trimmed.isEmpty() ? "question" : trimmed;
    }
}
