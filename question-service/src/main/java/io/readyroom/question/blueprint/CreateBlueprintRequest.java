package io.readyroom.question.blueprint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.form.BlueprintRules;

/**
 * {@code POST /v1/authoring/blueprints}.
 *
 * @param code of a new blueprint, or of one whose next version this is
 */
record CreateBlueprintRequest(
        @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "small letters, digits and single hyphens") String code,
        @NotNull @Size(max = 64) String exam, @NotNull Mode mode, @NotNull @Valid BlueprintRules rules) {
}
