package io.readyroom.user.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * {@code POST /v1/me/claims}.
 *
 * @param guestToken the guest's access token or refresh token
 */
record ClaimRequest(@NotBlank @Size(max = 4096) String guestToken) {

    @Override
    public String toString() {
        return "ClaimRequest[hidden]";
    }
}
