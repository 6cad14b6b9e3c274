package io.readyroom.exam.start;

/**
 * What is kept under the Idempotency-Key of a start.
 *
 * @param fingerprint of the request, to tell a repetition from another one
 * @param answer JSON of what the client gets, still without its times
 */
record StartClaim(String key, String fingerprint, String answer) {

    /** Nothing: the request has no key. */
    static final StartClaim NONE = new StartClaim(null, null, null);
}
