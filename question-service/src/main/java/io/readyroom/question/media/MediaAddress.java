package io.readyroom.question.media;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where a picture is served: for ever, as its name is the hash of its bytes. */
public final class MediaAddress {

    private static final String PATH = "/v1/media/";
    private static final Pattern IN_TEXT = Pattern.compile(PATH + "([0-9a-f]{64})");

    private MediaAddress() {
    }

    public static String of(String sha256) {
        return PATH + sha256;
    }

    /** Whether this is the address of a picture of ours, there or not, and nothing else. */
    public static boolean isOne(String url) {
        return url != null && IN_TEXT.matcher(url).matches();
    }

    /** Hashes of the pictures that a text shows. */
    public static Set<String> shownIn(String text) {
        Set<String> hashes = new TreeSet<>();
        IN_TEXT.matcher(text).results().map((MatchResult match) -> match.group(1)).forEach(hashes::add);
        return hashes;
    }
}
