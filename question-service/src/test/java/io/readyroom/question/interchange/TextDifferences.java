package io.readyroom.question.interchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How two Markdown texts differ: not at all, in formatting, in pictures, or in what they say. */
final class TextDifferences {

    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^ )]*)[^)]*\\)");
    /** What Markdown's own signs are made of; all else is text. */
    private static final Pattern NO_WORD = Pattern.compile("[\\s\\\\*_`\\[\\]()#>|~$!.{}:\"-]+");

    private TextDifferences() {
    }

    /** @param whole the part that is lost when the words themselves differ */
    static Set<Part> between(String before, String after, Part whole) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (text(before).equals(text(after))) {
            return parts;
        }
        if (!pictures(before).equals(pictures(after))) {
            parts.add(Part.IMAGE);
        }
        if (!words(before).equals(words(after))) {
            parts.add(whole);
        } else if (parts.isEmpty()) {
            parts.add(Part.MARKUP);
        }
        return parts;
    }

    private static String text(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    private static List<String> pictures(String text) {
        return PICTURE.matcher(text(text)).results().map((MatchResult picture) -> picture.group(1)).toList();
    }

    private static String words(String text) {
        return NO_WORD.matcher(PICTURE.matcher(text(text)).replaceAll("")).replaceAll("");
    }
}
