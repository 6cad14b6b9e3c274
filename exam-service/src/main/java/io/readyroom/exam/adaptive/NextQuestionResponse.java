package io.readyroom.exam.adaptive;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where an adaptive session goes on.
 *
 * @param done whether it has ended
 * @param position of the question to answer now; read it with {@code /questions?from=}. Left out at the end
 * @param questionCount how many there have been so far
 * @param stop left out before the end, and once it is long past
 */
record NextQuestionResponse(boolean done, @Schema(nullable = true) Integer position, int questionCount,
        @Schema(nullable = true) Stop stop) {

    static NextQuestionResponse at(int position) {
        return new NextQuestionResponse(false, position, position, null);
    }

    /** @param reason or null */
    static NextQuestionResponse ended(int questionCount, String reason) {
        return new NextQuestionResponse(true, null, questionCount, reason == null ? null : new Stop(reason));
    }

    @Schema(name = "AdaptiveStop")
    record Stop(
            @Schema(description = "standard_error, decided, length or exhausted; submitted or deadline when it was handed in before. More may come") String reason) {
    }
}
