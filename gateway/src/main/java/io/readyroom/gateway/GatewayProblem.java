package io.readyroom.gateway;

import io.readyroom.platform.web.problem.ProblemType;

/** Problems of the edge beside the common ones; the slugs are part of the contract. */
public enum GatewayProblem implements ProblemType {

    INVALID_PATH("invalid-path", "The path is not in its plain form", 400),
    NOT_SUBMITTED("not-submitted", "The session has not been submitted", 409),
    REVIEW_NOT_AVAILABLE("review-not-available", "The review is not open yet", 409),
    URI_TOO_LONG("uri-too-long", "The path and query are too long", 414),
    HEADERS_TOO_LARGE("headers-too-large", "The request's headers are too large", 431);

    private final String slug;
    private final String title;
    private final int status;

    GatewayProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
