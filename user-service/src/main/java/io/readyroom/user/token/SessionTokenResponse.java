package io.readyroom.user.token;

/**
 * A token for one session; there is no refresh token, another one is asked for.
 *
 * @param expiresIn seconds
 */
record SessionTokenResponse(String accessToken, long expiresIn) {

    static SessionTokenResponse from(AccessToken token) {
        return new SessionTokenResponse(token.value(), token.expiresIn());
    }

    @Override
    public String toString() {
        return "SessionTokenResponse[hidden]";
    }
}
