package io.readyroom.user.mail;

/**
 * A mail, ready to be sent.
 *
 * @param text plain text; may hold a token, so it is never logged
 */
public record Letter(String subject, String text) {
}
