package io.readyroom.user.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** {@code PATCH /v1/me}. */
record UpdateProfileRequest(@NotBlank @Size(max = 100) String displayName) {
}
