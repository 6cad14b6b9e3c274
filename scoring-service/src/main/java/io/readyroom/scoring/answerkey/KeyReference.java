package io.readyroom.scoring.answerkey;

import java.util.UUID;

/** Names one revision of a version's key. */
public record KeyReference(UUID questionVersionId, int revision) {
}
