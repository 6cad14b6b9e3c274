package io.readyroom.user.token;

/**
 * A signed access token.
 *
 * @param expiresIn seconds
 */
public record AccessToken(String value, long expiresIn) {

    @Override
    public String toString() {
        return "AccessToken[hidden]";
    }
}
