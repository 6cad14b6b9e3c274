package io.readyroom.exam.launch.redemption;

import java.util.UUID;

import io.readyroom.exam.user.SessionToken;

/**
 * The session that a link has opened.
 *
 * @param title of the assignment
 * @param accessToken opens this session and nothing else
 * @param expiresIn seconds; get another one from {@code /v1/exam-sessions/{id}/token} before
 * @param returnUrl where the candidate goes afterwards, or null
 */
record RedeemedLaunch(UUID sessionId, String title, String accessToken, long expiresIn, String returnUrl) {

    static RedeemedLaunch of(Opening opening, SessionToken token) {
        return new RedeemedLaunch(opening.sessionId(), opening.standing().assignment().title(), token.accessToken(),
                token.expiresIn(), opening.returnUrl());
    }

    /** Without the token: it must not get into a log. */
    @Override
    public String toString() {
        return "RedeemedLaunch[sessionId=" + sessionId + "]";
    }
}
