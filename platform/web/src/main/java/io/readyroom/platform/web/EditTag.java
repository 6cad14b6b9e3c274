package io.readyroom.platform.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * The {@code ETag} of something that is edited: a number that goes up with every change.
 *
 * @param version of what there are several versions of, each with edits of its own; 0 for what there is one of
 */
public record EditTag(int version, long edit) {

    private static final Pattern FORMAT = Pattern.compile("\"v(?:(\\d{1,6})\\.)?(\\d{1,18})\"");

    public EditTag(long edit) {
        this(0, edit);
    }

    /**
     * Reads {@code If-Match}.
     *
     * @throws ProblemException {@code precondition-required} without the header, {@code precondition-failed} when it is none of
     *         ours
     */
    public static EditTag ifMatch(String header) {
        if (header == null) {
            throw ProblemException.of(CommonProblem.PRECONDITION_REQUIRED, "Send the ETag of what you have read.")
                    .withError(HttpHeaders.IF_MATCH, "is required");
        }
        Matcher matcher = FORMAT.matcher(header.strip());
        if (!matcher.matches()) {
            throw ProblemException.of(CommonProblem.PRECONDITION_FAILED, "This is not an ETag of it.");
        }
        return new EditTag(matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    /** @throws ProblemException {@code precondition-failed} when somebody has changed it since it was read */
    public void require(long current) {
        require(0, current);
    }

    /**
     * @throws ProblemException {@code precondition-failed} when it was read of another version, or before somebody changed it
     */
    public void require(int currentVersion, long current) {
        if (version != currentVersion || edit != current) {
            throw ProblemException.of(CommonProblem.PRECONDITION_FAILED,
                    "It was changed since you read it. Read it again and apply your change to that.");
        }
    }

    /** As the header has it. */
    @Override
    public String toString() {
        return version == 0 ? "\"v" + edit + "\"" : "\"v" + version + "." + edit + "\"";
    }
}
