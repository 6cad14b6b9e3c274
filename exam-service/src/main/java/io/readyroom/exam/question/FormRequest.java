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
 * @param seed of the form, a decimal long, or null for one that question-service draws
 * @param questions when not null, the form is to hold just these
 */
public record FormRequest(String exam, String mode, String language, Integer questionCount, Filters filters, PackedIds seen,
        PackedIds missed, PackedIds flagged, List<String> supportedTypes, String seed, PackedIds questions) {

    /** Of questions that question-service chooses. */
    public FormRequest(String exam, String mode, String language, Integer questionCount, Filters filters, PackedIds seen,
            PackedIds missed, PackedIds flagged, List<String> supportedTypes) {
        this(exam, mode, language, questionCount, filters, seen, missed, flagged, supportedTypes, null, null);
    }

    /** Of just these questions. */
    public static FormRequest ofQuestions(String exam, String mode, String language, PackedIds seen,
            List<String> supportedTypes, String seed, PackedIds questions) {
        return new FormRequest(exam, mode, language, null, null, seen, PackedIds.NONE, PackedIds.NONE, supportedTypes, seed,
                questions);
    }

    /** Narrows the questions. */
    public record Filters(List<String> domains, List<String> objectives, List<String> types, List<String> difficulties,
            String only) {

        /** The same of these objectives alone. */
        public Filters ofObjectives(List<String> others) {
            return new Filters(domains, others, types, difficulties, only);
        }
    }
}
