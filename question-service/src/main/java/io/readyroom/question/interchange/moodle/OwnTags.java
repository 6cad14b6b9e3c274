package io.readyroom.question.interchange.moodle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;

/** What we tell of our own questions in Moodle's tags; see this package. */
public final class OwnTags {

    private static final String PREFIX = "readyroom:";
    /** So long may a tag of Moodle be. */
    private static final int LONGEST = 255;
    private static final String UNSAFE = "%[]<>`\\,\"";
    private static final Pattern ENCODED = Pattern.compile("%([0-7][0-9A-F])");
    private static final Pattern SPACES = Pattern.compile(" ");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();

    /** Splits a question's tags into ours and the others. */
    static OwnTags of(List<String> tags) {
        OwnTags own = new OwnTags();
        for (String tag : tags) {
            int equals = tag.indexOf('=');
            if (tag.startsWith(PREFIX) && equals > 0) {
                own.values.put(tag.substring(PREFIX.length(), equals), decoded(tag.substring(equals + 1)));
            } else if (!tag.isBlank()) {
                own.others.add(tag.strip());
            }
        }
        return own;
    }

    /** Whether a question with these tags is one that we wrote. */
    public static boolean areIn(List<String> tags) {
        return tags.stream().anyMatch(tag -> tag.startsWith(PREFIX));
    }

    /** Tags of others: those that a person gave. */
    List<String> others() {
        return List.copyOf(others);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    boolean says(String key, String value) {
        return value.equals(values.get(key));
    }

    List<String> list(String key) {
        String value = values.getOrDefault(key, "");
        return value.isEmpty() ? List.of()
                : SPACES.splitAsStream(value).filter(item -> !item.isEmpty()).map(OwnTags::decoded).toList();
    }

    /** Writes a value unless it is null; one that no tag can hold is lost. */
    void put(String key, Object value, Part part, List<Loss> losses) {
        if (value == null) {
            return;
        }
        String text = value.toString();
        if (written(key, text).length() > LONGEST) {
            losses.add(new Loss(part, "What is to be told of " + key + " is longer than a tag of Moodle may be."));
        } else {
            values.put(key, text);
        }
    }

    void putList(String key, List<String> list, Part part, List<Loss> losses) {
        if (!list.isEmpty()) {
            put(key, String.join(" ", list.stream().map(item -> encoded(item).replace(" ", "%20")).toList()), part, losses);
        }
    }

    /** A tag that a person gave. */
    void addOther(String tag, List<Loss> losses) {
        boolean safe = !tag.isBlank() && tag.equals(tag.strip()) && tag.length() <= LONGEST && !tag.startsWith(PREFIX)
                && tag.chars().noneMatch(c -> c < ' ' || c == 0x7f || "<>`".indexOf(c) >= 0);
        if (safe) {
            others.add(tag);
        } else {
            losses.add(new Loss(Part.TAGS, "Moodle can't hold the tag “" + tag + "”."));
        }
    }

    /** All of them, as Moodle takes them. */
    List<String> tags() {
        List<String> tags = new ArrayList<>(others);
        values.forEach((key, value) -> tags.add(written(key, value)));
        return List.copyOf(tags);
    }

    private static String written(String key, String value) {
        return PREFIX + key + "=" + encoded(value);
    }

    /** Moodle trims tags and makes one space of several. */
    private static String encoded(String value) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean needless = c == ' ' && (i == 0 || i + 1 == value.length() || value.charAt(i - 1) == ' ');
            if (c < ' ' || c == 0x7f || needless || UNSAFE.indexOf(c) >= 0) {
                encoded.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    private static String decoded(String value) {
        return ENCODED.matcher(value).replaceAll((MatchResult code) -> Matcher
                .quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }
}
