package io.readyroom.question.challenge;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dispute as authors see it. Who raised it is nobody's business.
 *
 * @param version number of the disputed version
 * @param sourceId of the question in the bank
 * @param text the learner's words
 * @param answer what learners read
 */
record ChallengeResponse(UUID id, UUID questionId, UUID questionVersionId, int version, String sourceId, String exam,
        @Schema(enumeration = {
                OPEN, ANSWERED }) String status,
        String text, Instant raisedAt, Outcome outcome, String answer,
        UUID answeredBy, Instant answeredAt){

    static final String OPEN = "open";
    static final String ANSWERED = "answered";
    private static final int OUTCOME = 8;

    /** The columns of {@link ChallengeRepository#COLUMNS}. */
    static ChallengeResponse from(Object[] row) {
        boolean answered = row[OUTCOME] != null;
        return new ChallengeResponse((UUID) row[0], (UUID) row[1], (UUID) row[2], ((Number) row[3]).intValue(), (String) row[4],
                (String) row[5], answered ? ANSWERED : OPEN, (String) row[6], instant(row[7]),
                answered ? Outcome.of((String) row[OUTCOME]) : null, (String) row[9],
                answered ? UUID.fromString((String) row[10]) : null, answered ? instant(row[11]) : null);
    }

    private static Instant instant(Object millis) {
        return Instant.ofEpochMilli(((Number) millis).longValue());
    }
}
