package io.readyroom.exam.question;

import java.util.List;

import io.readyroom.platform.web.json.PackedIds;

/**
 * What a form is wanted for.
 *
 * @param questionCount or null for the mode's own
 * @param filters or null
 * @param seen questions that this learner has had, the oldest first; one that was seen again counts where it stands last
 * @param supportedTypes question types that the client can render and this service can check
 */
public record FormRequest(String exam, String mode, String language, Integer questionCount, Filters filters, PackedIds seen,
        PackedIds missed, PackedIds flagged, List<String> supportedTypes) {

    /** Narrows the questions. */
    public record Filters(List<String> domains, List<String> objectives, List<String> types, List<String> difficulties,
            String only) {
    }
}
