package io.readyroom.faults.ledger;

/** What a request is about. */
public enum Kind {
    /** A new guest. */
    GUEST,
    /** Starting a session; the subject is the Idempotency-Key. */
    START,
    ANSWER,
    SUBMIT,
    READ,
    /** Somebody who works here is at work. */
    STAFF,
    /** Somebody asks for what is another person's. */
    PROBE
}
