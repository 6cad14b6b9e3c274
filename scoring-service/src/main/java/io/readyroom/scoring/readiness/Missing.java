package io.readyroom.scoring.readiness;

/**
 * Something that would have to be there for a number.
 *
 * @param domain code, or null where it is about the whole exam
 * @param have how much of it there is
 * @param need how much it takes
 * @param nextAction what to do, a sentence
 * @param mode of the session that would bring it
 */
public record Missing(Reason reason, String domain, int have, int need, String nextAction, String mode) {
}
