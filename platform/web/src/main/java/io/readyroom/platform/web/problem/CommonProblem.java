package io.readyroom.platform.web.problem;

/** Problems that any service may answer. */
public enum CommonProblem implements ProblemType {

    INVALID_REQUEST("invalid-request", "The request is not well-formed", 400),
    NOT_AUTHENTICATED("not-authenticated", "A valid access token is needed", 401),
    FORBIDDEN("forbidden", "This is not allowed with your role", 403),
    NOT_FOUND("not-found", "There is nothing here", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "This path does not have that method", 405),
    NOT_ACCEPTABLE("not-acceptable", "None of the accepted media types can be served", 406),
    PRECONDITION_FAILED("precondition-failed", "The resource has changed since it was read", 412),
    TOO_LARGE("too-large", "The request is too large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "The request's media type is not read here", 415),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", "The Idempotency-Key belongs to another request", 422),
    PRECONDITION_REQUIRED("precondition-required", "An If-Match header is needed", 428),
    TOO_MANY_REQUESTS("too-many-requests", "Too many requests", 429),
    INTERNAL_ERROR("internal-error", "Something went wrong on our side", 500),
    UNAVAILABLE("unavailable", "The service cannot answer at the moment", 503),
    UPSTREAM_TIMEOUT("upstream-timeout", "A service behind this one did not answer in time", 504);

    private final String slug;
    private final String title;
    private final int status;

    CommonProblem(String slug, String title, int status) {
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
