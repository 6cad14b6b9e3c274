package io.readyroom.faults.ledger;

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

    public long nanos() {
        return endedAt - sentAt;
    }
}
