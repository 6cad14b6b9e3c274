package io.readyroom.user.registration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.readyroom.user.password.PasswordPolicy;

/** {@code POST /v1/accounts}. */
record RegisterRequest(@NotBlank @Email @Size(max = 254) String email,
        @NotNull @Size(min = PasswordPolicy.MIN_LENGTH, max = PasswordPolicy.MAX_LENGTH) String password,
        @NotBlank @Size(max = 100) String displayName) {

    @Override
    public String toString() {
        return "RegisterRequest[hidden]";
    }
}
