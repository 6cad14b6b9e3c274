package io.readyroom.user;

import io.readyroom.platform.web.problem.ProblemType;

/** Problems of this service beside the common ones; the slugs are part of the contract. */
public enum UserProblem implements ProblemType {

    ALREADY_REGISTERED("already-registered", "This guest is an account already", 409),
    CSRF_HEADER_MISSING("csrf-header-missing", "The header that proves a same-site request is missing", 403),
    GUEST_TOKEN_INVALID("guest-token-invalid", "This token belongs to no guest that can be claimed", 422),
    MAIL_TOKEN_INVALID("mail-token-invalid", "The token from the mail is not valid any more", 422),
    PASSWORD_TOO_COMMON("password-too-common", "This password is among the first that are guessed", 422),
    UNKNOWN_ACCOUNT("unknown-account", "There is no such account", 422);

    private final String slug;
    private final String title;
    private final int status;

    UserProblem(String slug, String title, int status) {
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
