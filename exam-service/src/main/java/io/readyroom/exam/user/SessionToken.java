package io.readyroom.exam.user;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * An access token that opens one session.
 *
 * @param expiresIn seconds
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SessionToken(String accessToken, long expiresIn) {

    /** Without the token: it must not get into a log. */
    @Override
    public String toString() {
        return "SessionToken[expiresIn=" + expiresIn + "]";
    }
}
