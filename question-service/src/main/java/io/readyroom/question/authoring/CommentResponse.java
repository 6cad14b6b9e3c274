package io.readyroom.question.authoring;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody said about a version.
 *
 * @param author account that wrote it
 * @param resolvedBy account, absent while it is open
 */
record CommentResponse(UUID id, int version, String field, UUID author, String text, Instant at, UUID resolvedBy,
        Instant resolvedAt) {
}
