package io.readyroom.user.recovery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.readyroom.user.password.PasswordPolicy;

/** {@code POST /v1/password/reset}. */
record ResetRequest(@NotBlank @Size(max = 200) String token,
        @NotNull @Size(min = PasswordPolicy.MIN_LENGTH, max = PasswordPolicy.MAX_LENGTH) String password) {

    @Override
    public String toString() {
        return "ResetRequest[hidden]";
    }
}
