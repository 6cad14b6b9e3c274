package io.readyroom.user.token;

import jakarta.validation.constraints.Size;

/**
 * {@code POST /v1/tokens/refresh} and {@code /v1/logout}.
 *
 * @param refreshToken absent when it is in the cookie
 */
record RefreshRequest(@Size(min = 1, max = 200) String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest[hidden]";
    }
}
