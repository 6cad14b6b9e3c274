package io.readyroom.exam.model;

/**
 * What a request is answered, in words: both the service's answer and the model's go into these, and have to be equal.
 *
 * @param status HTTP status
 * @param text the slug of a refusal, or what was done or shown
 */
record Reply(int status, String text) {

    private static final String TOLD = ", and what it is worth";

    static final Reply NOT_FOUND = new Reply(404, "not-found");
    static final Reply INVALID_RESPONSE = new Reply(422, "invalid-response");
    static final Reply KEY_REUSED = new Reply(422, "idempotency-key-reused");
    static final Reply CLOSED = refused("session-closed");
    static final Reply LOCKED = refused("slot-locked");
    static final Reply NOT_OPEN = refused("section-not-open");
    static final Reply PAUSED = refused("session-paused");
    static final Reply LATE = refused("deadline-passed");
    static final Reply NOT_IN_POLICY = refused("not-in-policy");

    static Reply done(String text) {
        return new Reply(200, text);
    }

    static Reply saved(int revision) {
        return done("saved " + revision);
    }

    /** The same of an answer whose learner is told what it is worth, or would be if anybody knew just then. */
    Reply told() {
        return new Reply(status, text + TOLD);
    }

    /** Whether the model's answer goes with what was heard. */
    boolean explains(Reply heard) {
        return equals(heard) || equals(heard.told());
    }

    /** Refused because of what is stored. */
    static Reply beside(String slug, int revision, String response) {
        return refused(slug + " stored " + revision + " " + response);
    }

    private static Reply refused(String text) {
        return new Reply(409, text);
    }

    /** The first word. */
    String kind() {
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    @Override
    public String toString() {
        return status + " " + text;
    }
}
