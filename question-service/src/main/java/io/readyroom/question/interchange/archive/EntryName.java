package io.readyroom.question.interchange.archive;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of files in a package: relative, with slashes, without a way out. */
public final class EntryName {

    private static final int MAX_LENGTH = 1024;
    private static final int SHOWN = 120;
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private EntryName() {
    }

    /** What is wrong with a name; empty when it is a plain path inside the package. */
    static Optional<String> flaw(String name) {
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            return Optional.of("is empty or longer than " + MAX_LENGTH + " characters");
        }
        if (CONTROL.matcher(name).find() || name.indexOf('\\') >= 0) {
            return Optional.of("holds a character that has no place in a name");
        }
        if (name.startsWith("/") || SCHEME.matcher(name).find()) {
            return Optional.of("is absolute");
        }
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return Optional.of("leads out of the package or is no plain path");
            }
        }
        return Optional.empty();
    }

    /**
     * The file that an address in another file of the package means.
     *
     * @param from name of the file that the address stands in
     * @return empty when it means nothing inside the package: another host, an absolute path, a way out
     */
    public static Optional<String> resolve(String from, String href) {
        String path = decoded(withoutFragment(href.strip()));
        if (path.isEmpty() || path.startsWith("/") || SCHEME.matcher(path).find()) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        int folder = from.lastIndexOf('/');
        for (String part : (folder < 0 ? path : from.substring(0, folder + 1) + path).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        String name = String.join("/", parts);
        return flaw(name).isEmpty() ? Optional.of(name) : Optional.empty();
    }

    /** A name as a report may show it, whoever made it up. */
    public static String shown(String name) {
        String plain = CONTROL.matcher(name).replaceAll("?");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }

    private static String withoutFragment(String href) {
        int end = href.length();
        for (char mark : new char[] { '#', '?' }) {
            int at = href.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return href.substring(0, end);
    }

    /** Percent-encoding undone; a path that isn't encoded stays as it is. */
    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }
}
