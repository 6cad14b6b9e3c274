package io.readyroom.question.form;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.platform.web.json.PackedIds;

/**
 * What a session needs. Ids are packed: 16 bytes each, in Base64.
 *
 * @param language wanted; the answer says which it became
 * @param seen question ids that the learner has had, oldest first; one that stands there twice counts where it stands last;
 *        {@code missed} and {@code flagged} are parts of it
 * @param supportedTypes what the client can render, unknown names included; absent for everything
 * @param seed to reproduce a form: a decimal long
 * @param questions when given, the form holds just these, each of them once, or there is none
 */
public record FormRequest(
        @NotNull @Size(max = 64) String exam,
        @NotNull @Size(max = 32) String mode,
        @Size(max = 16) String language,
        @Min(1) @Max(MOST_QUESTIONS) Integer questionCount,
        @Valid Filters filters,
        @Schema(implementation = String.class, format = "byte") PackedIds seen,
        @Schema(implementation = String.class, format = "byte") PackedIds missed,
        @Schema(implementation = String.class, format = "byte") PackedIds flagged,
        @Size(max = 50) List<@NotNull @Size(max = 64) String> supportedTypes,
        @Pattern(regexp = "-?[0-9]{1,19}") String seed,
        @Schema(implementation = String.class, format = "byte", description = "Question ids, packed: the form holds just these") PackedIds questions) {

    static final int MOST_QUESTIONS = 200;

    public record Filters(
            @Size(max = 50) List<@NotNull String> domains,
            @Size(max = 500) List<@NotNull String> objectives,
            @Size(max = 50) List<@NotNull String> types,
            @Size(max = 3) List<@NotNull @Pattern(regexp = "easy|medium|hard") String> difficulties,
            @Pattern(regexp = "unseen|missed|flagged") String only) {

        static final Filters NONE = new Filters(null, null, null, null, null);
    }

    Filters filtersOrNone() {
        return filters == null ? Filters.NONE : filters;
    }

    static List<UUID> orEmpty(PackedIds packed) {
        return packed == null ? List.of() : packed.ids();
    }

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
