package io.readyroom.user.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** {@code POST /v1/accounts/verify}. */
record VerifyRequest(@NotBlank @Size(max = 200) String token) {
}
