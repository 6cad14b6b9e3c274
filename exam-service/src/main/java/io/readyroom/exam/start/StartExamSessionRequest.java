package io.readyroom.exam.start;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.question.FormRequest;
import io.readyroom.exam.response.ResponseShape;
import io.readyroom.exam.session.Mode;
import io.readyroom.platform.web.json.PackedIds;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * A wish to sit an exam.
 *
 * @param mode by its name
 * @param questionCount null for the mode's own
 * @param language null for English
 * @param supportedTypes question types that the client can render, null for all
 */
record StartExamSessionRequest(@NotBlank @Size(max = 60) String exam,
        @NotNull @Schema(enumeration = {
                "free", "practice", "topic", "missed", "exam", "diagnostic", "review" }) String mode,
        @Min(1) @Max(200) Integer questionCount, @Valid Filters filters,
        @Pattern(regexp = "[a-z]{2}(-[A-Z]{2})?") String language,
        @Size(min = 1, max = 50) List<@NotBlank @Size(max = 60) String> supportedTypes){

    private static final String DEFAULT_LANGUAGE = "en";

    /** Narrows the questions; what is null does not narrow. */
    record Filters(@Size(max = 100) List<@NotBlank @Size(max = 100) String> domains,
            @Size(max = 100) List<@NotBlank @Size(max = 100) String> objectives,
            @Size(max = 50) List<@NotBlank @Size(max = 60) String> types,
            @Size(max = 10) List<@NotBlank @Size(max = 20) String> difficulties,
            @Pattern(regexp = "unseen|missed|flagged") String only) {

        static final Filters NONE = new Filters(null, null, null, null, null);

        FormRequest.Filters toForm() {
            return new FormRequest.Filters(domains, objectives, types, difficulties, only);
        }
    }

    Mode requireMode() {
        Mode named = Mode.find(mode).orElseThrow(() -> ProblemException
                .of(CommonProblem.INVALID_REQUEST, "There is no mode of that name.")
                .withError("mode", "must be one of " + Mode.names()));
        if (named == Mode.DIAGNOSTIC) {
            refuseChoice("questionCount", questionCount);
            refuseChoice("filters", filters);
        }
        return named;
    }

    private static void refuseChoice(String field, Object value) {
        if (value != null) {
            throw ProblemException
                    .of(CommonProblem.INVALID_REQUEST,
                            "A diagnostic session chooses its questions by the answers, as many as it needs.")
                    .withError(field, "can't be given in mode diagnostic");
        }
    }

    /** Whether only that part of the questions is wanted. */
    boolean isOnly(String part) {
        return filters != null && part.equals(filters.only());
    }

    /** Whether questions on that objective are wanted. */
    boolean admitsObjective(String objective) {
        return filters == null || filters.objectives() == null || filters.objectives().isEmpty()
                || filters.objectives().contains(objective);
    }

    String languageOrDefault() {
        return language == null ? DEFAULT_LANGUAGE : language;
    }

    /** Types that both the client can render and this service can check; fails when there are none. */
    List<String> renderableTypes() {
        if (supportedTypes == null) {
            return ResponseShape.TYPES.stream().sorted().toList();
        }
        List<String> both = supportedTypes.stream().filter(ResponseShape.TYPES::contains).distinct().sorted().toList();
        if (both.isEmpty()) {
            throw ProblemException.of(ExamProblem.CLIENT_TOO_OLD, "None of the supported types is one that can be served.");
        }
        return both;
    }

    FormRequest toFormRequest(PackedIds seen, PackedIds missed, PackedIds flagged) {
        return new FormRequest(exam, mode, languageOrDefault(), questionCount, filters == null ? null : filters.toForm(), seen,
                missed, flagged, renderableTypes());
    }

    /** For so many questions on these objectives. */
    FormRequest toReviewRequest(PackedIds seen, int count, List<String> objectives) {
        FormRequest.Filters narrowed = (filters == null ? Filters.NONE : filters).toForm().ofObjectives(objectives);
        return new FormRequest(exam, mode, languageOrDefault(), count, narrowed, seen, PackedIds.NONE, PackedIds.NONE,
                renderableTypes());
    }
}
