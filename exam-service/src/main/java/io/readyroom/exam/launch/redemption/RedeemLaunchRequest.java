package io.readyroom.exam.launch.redemption;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The token of a launch link. */
record RedeemLaunchRequest(@NotBlank @Size(max = 100) String token) {

    /** Without the token: it must not get into a log. */
    @Override
    public String toString() {
        return "RedeemLaunchRequest[]";
    }
}
