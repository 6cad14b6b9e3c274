package io.readyroom.exam;

import io.readyroom.platform.web.problem.ProblemType;

/** What this service refuses beyond the problems that all services share. Slugs are part of the contract. */
public enum ExamProblem implements ProblemType {
    NOT_ENTITLED("not-entitled", "An entitlement is needed", 403),
    CLIENT_TOO_OLD("client-too-old", "The client can't render a form of this exam", 409),
    FORM_NOT_AVAILABLE("form-not-available", "No form can be built from the questions that there are", 409),
    DAILY_LIMIT("daily-limit", "So many questions a day, and no more", 429),
    NOTHING_DUE("nothing-due", "Nothing is due for review", 409),
    SIMULATION_OPEN("simulation-open", "A simulation of this exam is running", 409),
    SESSION_CLOSED("session-closed", "The session is closed", 409),
    SESSION_PAUSED("session-paused", "The session is paused", 409),
    SECTION_NOT_OPEN("section-not-open", "The section is not open", 409),
    ASSIGNMENT_NOT_OPEN("assignment-not-open", "The assignment is not open yet", 409),
    ASSIGNMENT_CLOSED("assignment-closed", "The assignment is closed", 409),
    ATTEMPTS_USED("attempts-used", "All attempts are used", 409),
    PREREQUISITE_MISSING("prerequisite-missing", "Something has to be handed in before", 409),
    LAUNCH_SPENT("launch-spent", "The link has been used", 410),
    LAUNCH_EXPIRED("launch-expired", "The link is too old", 410),
    SLOT_LOCKED("slot-locked", "The question is locked", 409),
    DEADLINE_PASSED("deadline-passed", "The time is up", 409),
    STALE_REVISION("stale-revision", "A later revision is stored", 409),
    REVISION_CONFLICT("revision-conflict", "Another response is stored with this revision", 409),
    NOT_IN_POLICY("not-in-policy", "The policy of this session does not have that", 409),
    INVALID_RESPONSE("invalid-response", "The response does not fit the question", 422);

    private final String slug;
    private final String title;
    private final int status;

    ExamProblem(String slug, String title, int status) {
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
