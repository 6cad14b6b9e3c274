package io.readyroom.user.token;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A pair of tokens.
 *
 * @param refreshToken absent when it travels in a cookie
 * @param expiresIn seconds that the access token lives
 */
@Schema(requiredProperties = { "accessToken", "expiresIn" })
public record TokenResponse(String accessToken, String refreshToken, long expiresIn) {

    static TokenResponse of(TokenPair pair) {
        return new TokenResponse(pair.access().value(), pair.refresh().value(), pair.access().expiresIn());
    }

    static TokenResponse withoutRefreshToken(TokenPair pair) {
        return new TokenResponse(pair.access().value(), null, pair.access().expiresIn());
    }

    @Override
    public String toString() {
        return "TokenResponse[hidden]";
    }
}
