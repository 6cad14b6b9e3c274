package io.readyroom.platform.database;

/**
 * What a create answered, kept for a repeated request.
 *
 * @param status HTTP status, never a 5xx
 * @param body JSON, never with a token in it
 */
public record StoredAnswer(int status, String body) {
}
