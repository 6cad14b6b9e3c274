package io.readyroom.user.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** {@code POST /v1/operator/organisations}. */
record CreateOrganisationRequest(@NotBlank @Size(max = 200) String name) {
}
