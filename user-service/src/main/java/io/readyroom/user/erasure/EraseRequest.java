package io.readyroom.user.erasure;

import jakarta.validation.constraints.Size;

import io.readyroom.user.password.PasswordPolicy;

/**
 * {@code DELETE /v1/me}.
 *
 * @param password again, of an account that has one; a guest may leave out the whole body
 */
record EraseRequest(@Size(min = 1, max = PasswordPolicy.MAX_LENGTH) String password) {

    @Override
    public String toString() {
        return "EraseRequest[hidden]";
    }
}
