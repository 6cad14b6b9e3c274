package io.readyroom.exam.offline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.exam.scoring.Grade;
import io.readyroom.exam.session.Mode;

/**
 * A session to practise offline.
 *
 * @param expiresAt when a client has to stop using it
 * @param gradingPolicy by which a client may tell what an answer is worth; what counts is computed again from what it sends
 * @param items all slots, in order of position
 */
@Schema(name = "SessionOfflinePack")
record OfflinePackResponse(UUID sessionId, String exam, Mode mode, String language, Instant expiresAt, String gradingPolicy,
        List<PackedQuestion> items) {

    /** @param keys in order of position */
    static OfflinePackResponse of(PackableSession session, HandedOut handedOut, List<Grade> keys) {
        List<PackedQuestion> items = IntStream.range(0, keys.size()).mapToObj(
                i -> PackedQuestion.of(i + 1, session.versionIds().get(i), session.slots().get(i), handedOut, keys.get(i)))
                .toList();
        return new OfflinePackResponse(session.id(), session.exam(), session.mode(), session.language(),
                handedOut.expiresAt(), session.facts().gradingPolicy(), items);
    }
}
