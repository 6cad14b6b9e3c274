package io.readyroom.user.login;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.readyroom.user.password.PasswordPolicy;

/**
 * {@code POST /v1/login}.
 *
 * @param totp no account has a second factor yet, so there is none to send
 * @param transport {@code cookie} keeps the refresh token out of reach of scripts
 */
record LoginRequest(@NotBlank @Size(max = 254) String email,
        @NotNull @Size(min = 1, max = PasswordPolicy.MAX_LENGTH) String password,
        @Null(message = "no account has a second factor yet: leave it out") String totp,
        @Pattern(regexp = "body|cookie", message = "must be body or cookie") String transport) {

    boolean byCookie() {
        return "cookie".equals(transport);
    }

    @Override
    public String toString() {
        return "LoginRequest[hidden]";
    }
}
