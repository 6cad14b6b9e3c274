package io.readyroom.scoring.readiness;

/**
 * A question as the logistic model sees it, with D = 1 (domain, section 6).
 *
 * @param discrimination a, positive
 * @param difficulty b, on the scale of ability
 * @param guessing c, what somebody who knows nothing gets of it
 */
public record Item(double discrimination, double difficulty, double guessing) {

    /** How much of the question somebody of that ability gets right, 0 to 1. */
    public double chance(double theta) {
        return guessing + (1 - guessing) / (1 + Math.exp(-discrimination * (theta - difficulty)));
    }
}
