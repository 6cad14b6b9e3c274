package io.readyroom.user.token;

import java.util.UUID;

/**
 * A new guest.
 *
 * @param expiresIn seconds that the access token lives
 */
record GuestResponse(String accessToken, String refreshToken, long expiresIn, UUID accountId) {

    static GuestResponse of(UUID account, TokenPair pair) {
        return new GuestResponse(pair.access().value(), pair.refresh().value(), pair.access().expiresIn(), account);
    }

    @Override
    public String toString() {
        return "GuestResponse[hidden]";
    }
}
