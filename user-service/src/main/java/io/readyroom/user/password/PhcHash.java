package io.readyroom.user.password;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A password hash with everything that it takes to check it, in the PHC string format.
 *
 * @param salt base64
 * @param hash base64
 */
record PhcHash(int memoryKib, int iterations, int parallelism, String salt, String hash) {

    private static final Pattern FORMAT = Pattern
            .compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** Reads one; anything else than Argon2id version 1.3 is a fault of this service's own data. */
    static PhcHash parse(String text) {
        Matcher m = FORMAT.matcher(text);
        if (!m.matches()) {
            throw new IllegalStateException("not an Argon2id hash in PHC format");
        }
        return new PhcHash(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)),
                m.group(4), m.group(5));
    }

    String format() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(memoryKib, iterations, parallelism, salt, hash);
    }

    byte[] saltBytes() {
        return Base64.getDecoder().decode(salt);
    }

    byte[] hashBytes() {
        return Base64.getDecoder().decode(hash);
    }

    @Override
    public String toString() {
        return "PhcHash[hidden]";
    }
}
