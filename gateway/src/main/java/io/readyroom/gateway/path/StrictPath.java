package io.readyroom.gateway.path;

import java.util.Optional;

/**
 * Refuses every path that two programs could read differently. The table of routes and the services behind it then compare
 * plain text with plain text, and no decoding or normalising stands between a check and what it guards (CVE-2026-39852,
 * CVE-2026-50559 and CVE-2026-87743 were all such differences).
 */
public final class StrictPath {

    private StrictPath() {
    }

    /**
     * What is wrong with a path as it came over the wire, query excluded; empty when nothing is.
     */
    public static Optional<String> refusal(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return Optional.of("it must start with /");
        }
        for (int i = 0; i < path.length(); i++) {
            Optional<String> wrong = refusal(path, i);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return endsInDots(path, path.length()) ? Optional.of("dot segments are not read") : Optional.empty();
    }

    private static Optional<String> refusal(String path, int i) {
        char c = path.charAt(i);
        if (c == '/' && i > 0) {
            if (path.charAt(i - 1) == '/') {
                return Optional.of("empty segments (//) are not read");
            }
            return endsInDots(path, i) ? Optional.of("dot segments are not read") : Optional.empty();
        }
        if (c == '%') {
            return encoded(path, i);
        }
        return isPlain(c) ? Optional.empty() : Optional.of("the character " + shown(c) + " may not stand in a path");
    }

    /** Letters, digits and what RFC 3986 allows in a segment, without {@code ;}, which servers take for matrix parameters. */
    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                || "/-._~!$&'()*+,=:@".indexOf(c) >= 0;
    }

    private static Optional<String> encoded(String path, int i) {
        int high = i + 1 < path.length() ? Character.digit(path.charAt(i + 1), 16) : -1;
        int low = i + 2 < path.length() ? Character.digit(path.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
            return Optional.of("% must be followed by two hexadecimal digits");
        }
        int octet = high * 16 + low;
        boolean harmless = octet >= 0x80 || octet == ' ' || "\"<>[]^`{|}#?".indexOf(octet) >= 0;
        return harmless ? Optional.empty()
                : Optional.of("%" + path.substring(i + 1, i + 3) + " may not stand in a path, not even encoded");
    }

    /** Whether the segment that ends before {@code end} is {@code .} or {@code ..}; encoded dots were refused already. */
    private static boolean endsInDots(String path, int end) {
        String segment = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
        return segment.equals(".") || segment.equals("..");
    }

    private static String shown(char c) {
        return c > ' ' && c < 0x7f ? String.valueOf(c) : "U+%04X".formatted((int) c);
    }
}
