package io.readyroom.faults.ledger;

/**
 * A request that is about to be sent.
 *
 * @param who account of the sender; empty when there is none yet
 * @param subject session id, or the Idempotency-Key of a start; empty for none
 * @param position of the slot, 0 for none
 * @param revision of the answer, 0 for none
 * @param response the answer, JSON; for a start its body; empty for none
 */
public record Sent(Kind kind, String who, String subject, int position, int revision, String response) {

    public static Sent of(Kind kind, String who, String subject) {
        return new Sent(kind, who, subject, 0, 0, "");
    }

    public static Sent start(String who, String key, String body) {
        return new Sent(Kind.START, who, key, 0, 0, body);
    }

    public static Sent answer(String who, String session, int position, int revision, String response) {
        return new Sent(Kind.ANSWER, who, session, position, revision, response);
    }
}
