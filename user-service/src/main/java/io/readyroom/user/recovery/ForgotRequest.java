package io.readyroom.user.recovery;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** {@code POST /v1/password/forgot}. */
record ForgotRequest(@NotBlank @Email @Size(max = 254) String email) {

    @Override
    public String toString() {
        return "ForgotRequest[hidden]";
    }
}
