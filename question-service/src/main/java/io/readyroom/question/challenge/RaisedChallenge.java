package io.readyroom.question.challenge;

import java.util.UUID;

/**
 * What a learner gets: the errata name the outcome by the same id.
 *
 * @param exam whose errata
 */
record RaisedChallenge(UUID id, UUID questionId, UUID questionVersionId, String exam, String status) {
}
