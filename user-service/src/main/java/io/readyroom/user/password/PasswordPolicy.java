package io.readyroom.user.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.user.UserProblem;

/**
 * Which passwords are accepted, after NIST SP 800-63B-4: long enough ({@link #MIN_LENGTH}, checked on the request), not among
 * the first that are guessed, and no rule about what must be in them.
 */
@Singleton
public class PasswordPolicy {

    /** A password alone, without a second factor. */
    public static final int MIN_LENGTH = 15;
    /** Far above the 64 that must be possible; only so that nobody sends a book. */
    public static final int MAX_LENGTH = 256;

    private static final String BLOCKLIST = "/common-passwords.txt";
    private static final int LONGEST_BLOCK = 10;

    private final Set<String> blocked = load();

    /** Fails with {@code password-too-common} for one that is easily guessed for this person. */
    public void check(String password, String email) {
        String folded = fold(password);
        if (blocked.contains(folded) || repeatsOneBlock(folded) || folded.equals(fold(email))) {
            throw ProblemException.of(UserProblem.PASSWORD_TOO_COMMON,
                    "Many people use this password, or it follows from the address. Take a few words that don't belong together.")
                    .withError("password", "is too easily guessed");
        }
    }

    /** Case and spaces don't make a password another one for somebody who guesses. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    private static boolean repeatsOneBlock(String password) {
        for (int length = 1; length <= Math.min(LONGEST_BLOCK, password.length() / 2); length++) {
            if (password.startsWith(password.substring(length))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> load() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordPolicy.class.getResourceAsStream(BLOCKLIST), BLOCKLIST),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(PasswordPolicy::fold)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
