package io.readyroom.user.mail;

import java.util.UUID;

/**
 * A letter to write and send.
 *
 * @param reference what it is about; may be absent
 * @param attempts how often it was tried, this time included
 */
public record LetterOrder(UUID id, LetterKind kind, String address, UUID reference, int attempts) {
}
