package io.readyroom.user.profile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.user.account.Account;

/** The {@code ETag} of a profile: the version of the account. */
record ProfileTag(long version) {

    private static final Pattern FORMAT = Pattern.compile("\"v(\\d{1,18})\"");

    static ProfileTag of(Account account) {
        return new ProfileTag(account.version());
    }

    /**
     * Reads {@code If-Match}; fails with {@code precondition-required} without it, and for one of another kind as for a stale
     * one.
     */
    static ProfileTag ifMatch(String header) {
        if (header == null) {
            throw ProblemException.of(CommonProblem.PRECONDITION_REQUIRED, "Send the ETag of the profile that you have read.")
                    .withError(HttpHeaders.IF_MATCH, "is required");
        }
        Matcher matcher = FORMAT.matcher(header.strip());
        if (!matcher.matches()) {
            throw ProblemException.of(CommonProblem.PRECONDITION_FAILED, "This is not an ETag of a profile.");
        }
        return new ProfileTag(Long.parseLong(matcher.group(1)));
    }

    @Override
    public String toString() {
        return "\"v" + version + "\"";
    }
}
