package io.readyroom.scoring;

import io.readyroom.platform.web.problem.ProblemType;

/** The problems that only scoring-service answers with; slugs are part of the contract. */
public enum ScoringProblem implements ProblemType {

    INVALID_RESPONSE("invalid-response", "The response doesn't fit the question", 422, false),
    KEY_NOT_AVAILABLE("key-not-available", "The question's key has not arrived yet", 409, true),
    REVIEW_NOT_AVAILABLE("review-not-available", "There is no review of this session", 409, false),
    NOT_PREVIEWED("not-previewed", "The preview is still being made", 409, true),
    RESCORING_OPEN("rescoring-open", "Another rescoring of this exam is open", 409, false),
    TOO_MANY_SESSIONS("too-many-sessions", "Too many sessions for one answer", 422, false),
    UNKNOWN_EXAM("unknown-exam", "There is no such exam", 422, false),
    WRONG_STATE("wrong-state", "The status does not allow it", 409, false);

    private final String slug;
    private final String title;
    private final int status;
    private final boolean retryable;

    ScoringProblem(String slug, String title, int status, boolean retryable) {
        this.slug = slug;
        this.title = title;
        this.status = status;
        this.retryable = retryable;
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

    @Override
    public boolean retryable() {
        return retryable;
    }
}
