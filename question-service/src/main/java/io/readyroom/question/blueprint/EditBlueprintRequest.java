package io.readyroom.question.blueprint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.readyroom.question.form.BlueprintRules;

/** {@code PUT /v1/authoring/blueprints/{id}}: all rules, not only those that change. */
record EditBlueprintRequest(@NotNull @Valid BlueprintRules rules) {
}
