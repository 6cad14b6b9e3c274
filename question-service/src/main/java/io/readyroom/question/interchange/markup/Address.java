package io.readyroom.question.interchange.markup;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of links and pictures. */
final class Address {

    private static final String OURS = "/v1/media/";
    /** How Moodle writes the address of a file that comes with the text. */
    private static final String MOODLE_FILE = "@@PLUGINFILE@@";
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
    private static final Pattern ENTITY = Pattern.compile("&(?=[#A-Za-z0-9]{1,32};)");
    private static final int SHOWN = 100;

    private Address() {
    }

    /**
     * Relative, or by a scheme that runs nothing; not a file that never came. Browsers skip control characters, so that they
     * don't hide a scheme here.
     */
    static boolean isSafe(String address) {
        Matcher scheme = SCHEME.matcher(address.replaceAll("[\\x00-\\x20\\x7f]", ""));
        return !address.startsWith(MOODLE_FILE)
                && (!scheme.find() || SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT)));
    }

    /** A picture of the bank. */
    static boolean isOurs(String address) {
        return address.startsWith(OURS);
    }

    /** A picture that can't be shown by its address. */
    static boolean isMissing(String address) {
        return address.isEmpty() || !isSafe(address);
    }

    /** For a sentence. */
    static String shown(String address) {
        String plain = address.replace(MOODLE_FILE + "/", "").replaceAll("\\s+", " ");
        if (plain.startsWith("data:")) {
            return "that stands in the text itself";
        }
        return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain;
    }

    /** What stands between the parentheses of a link. */
    static String inMarkdown(String address, String title) {
        StringBuilder written = new StringBuilder();
        address.chars().forEach(c -> {
            if (c <= ' ' || c == 0x7f || "<>()\\|`".indexOf(c) >= 0) {
                written.append(String.format(Locale.ROOT, "%%%02X", c));
            } else {
                written.append((char) c);
            }
        });
        String destination = ENTITY.matcher(written).replaceAll("&amp;");
        return title.isEmpty() ? destination
                : destination + " \""
                        + Escapes.text(title.replaceAll("\\s+", " "), ' ', ' ', new Escapes.Where(true, true, true))
                                .replace("\"", "\\\"")
                        + "\"";
    }
}
