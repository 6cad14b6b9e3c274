package io.readyroom.faults.ledger;

import java.util.Locale;

/**
 * A request of the ledger together with its outcome.
 *
 * @param sentAt and
 * @param endedAt in nanoseconds since the ledger was opened; the end of a request without a written outcome is the start
 */
public record Operation(long id, Sent sent, long sentAt, Outcome outcome, long endedAt) {

    public boolean is(Kind kind) {
        return sent.kind() == kind;
    }

    public boolean isAcknowledged() {
        return outcome.isAcknowledged();
    }

    public boolean isUnknown() {
        return outcome instanceof Outcome.Unknown;
    }

    /** Of the answer, 0 when there was none. */
    public int status() {
        if (outcome instanceof Outcome.Acknowledged done) {
            return done.status();
        }
        return outcome instanceof Outcome.Refused refused ? refused.status() : 0;
    }

    public String slug() {
        return outcome instanceof Outcome.Refused refused ? refused.slug() : "";
    }

    /** What its sender was told, without what differs from one to the next. */
    public String answer() {
        if (outcome instanceof Outcome.Unknown unknown) {
            return "no answer: " + unknown.why();
        }
        return (status() + " " + slug()).strip();
    }

    public long nanos() {
        return endedAt - sentAt;
    }

    /** For people: what was asked and when, what came of it and after how long; times in seconds of the ledger. */
    public String told() {
        return String.format(Locale.ROOT, "%s %s%s at %.3f s: %s after %.3f s (request %d)", sent.kind(), sent.subject(),
                sent.position() == 0 ? "" : "/" + sent.position() + " revision " + sent.revision(), sentAt / 1e9, outcome,
                nanos() / 1e9, id);
    }
}
