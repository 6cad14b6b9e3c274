package io.readyroom.user.account;

import java.text.Normalizer;
import java.util.Locale;

/**
 * An e-mail address.
 *
 * @param text as typed, without spaces around it
 * @param key folded: two addresses with one key are the same address
 */
public record EmailAddress(String text, String key) {

    /** Folds an address; its form is checked on the request. */
    public static EmailAddress of(String text) {
        String trimmed = text.strip();
        return new EmailAddress(trimmed, Normalizer.normalize(trimmed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
