package io.readyroom.user.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * {@code POST /v1/operator/organisations/{id}/clients}.
 *
 * @param name for people to tell clients apart
 * @param livemode false for a client that sees and makes test data only
 */
record CreateClientRequest(@NotBlank @Size(max = 200) String name, @NotNull Boolean livemode) {
}
