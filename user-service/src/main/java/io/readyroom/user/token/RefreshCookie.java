package io.readyroom.user.token;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;

import org.jboss.resteasy.reactive.RestResponse;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.user.UserProblem;

/**
 * The refresh token of a browser: in a cookie that no script reads and no other site sends. As a second lock, requests that
 * rely on it carry a header that another site can't set without being allowed to by CORS, which nobody is.
 */
public final class RefreshCookie {

    /** The browser keeps a cookie of this prefix only if it is secure, for the whole path and for this host alone. */
    static final String NAME = "__Host-readyroom-refresh";
    static final String CSRF_HEADER = "X-Readyroom-CSRF";

    private static final int UNTIL_ROTATED = 30 * 24 * 3600;

    private RefreshCookie() {
    }

    /** The answer to a login or a refresh: with a cookie, the body has no refresh token. */
    public static RestResponse<TokenResponse> answer(TokenPair pair, boolean cookie) {
        if (!cookie) {
            return uncached(TokenResponse.of(pair)).build();
        }
        return uncached(TokenResponse.withoutRefreshToken(pair)).cookie(of(pair.refresh().value(), UNTIL_ROTATED)).build();
    }

    /** The token of a request, from its body or its cookie; fails when there is none, or the header is missing. */
    static String read(RefreshRequest request, String cookie, String csrfHeader) {
        if (request.refreshToken() != null) {
            return request.refreshToken();
        }
        if (cookie == null || cookie.isBlank()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "Send a refresh token.")
                    .withError("refreshToken", "is required");
        }
        if (csrfHeader == null || csrfHeader.isBlank()) {
            throw ProblemException.of(UserProblem.CSRF_HEADER_MISSING, "Send " + CSRF_HEADER + ": 1 with the cookie.");
        }
        return cookie;
    }

    static NewCookie expired() {
        return of("", 0);
    }

    private static RestResponse.ResponseBuilder<TokenResponse> uncached(TokenResponse body) {
        return RestResponse.ResponseBuilder.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static NewCookie of(String value, int maxAgeSeconds) {
        return new NewCookie.Builder(NAME).value(value).path("/").maxAge(maxAgeSeconds).secure(true).httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT).build();
    }
}
