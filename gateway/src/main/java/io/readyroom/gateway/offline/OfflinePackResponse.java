package io.readyroom.gateway.offline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that a client needs to practise a session without a network.
 *
 * @param expiresAt when it has to stop using it
 * @param gradingPolicy by which it may tell what an answer is worth, see {@code contracts/grading}; what counts is computed
 *        again from what it sends
 * @param items all questions, in order of position
 * @param media whatever the questions and explanations show beside text, each once
 */
@Schema(name = "OfflinePack")
record OfflinePackResponse(UUID sessionId, String exam, String mode, String language, Instant expiresAt, String gradingPolicy,
        List<PackedQuestionResponse> items, List<Media> media) {

    static OfflinePackResponse of(SlotsAndKeys pack, List<PackedQuestionResponse> items, List<Media> media) {
        return new OfflinePackResponse(pack.sessionId(), pack.exam(), pack.mode(), pack.language(), pack.expiresAt(),
                pack.gradingPolicy(), items, media);
    }

    /** @param url to fetch it from, as it stands in the texts; needs no token and never changes */
    @Schema(name = "OfflineMedia")
    record Media(String url) {
    }
}
