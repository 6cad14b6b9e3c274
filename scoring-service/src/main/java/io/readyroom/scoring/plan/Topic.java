package io.readyroom.scoring.plan;

/**
 * An objective to study.
 *
 * @param weight share of the exam, of all topics 1
 * @param attempts first attempts at its questions
 * @param mastery expected share of its questions that would be right: what was answered, with the domain and the audience as a
 *        prior worth two questions each
 * @param claimed whether the learner says to know it
 */
record Topic(String code, String title, String domain, double weight, int attempts, double mastery, boolean claimed) {

    private static final int ENOUGH = 3;
    private static final double DOUBTFUL = 0.5;
    private static final double LEAST = 0.05;

    /** Skipped, on the learner's word, until answers say otherwise. */
    boolean isSkipped() {
        return claimed && (attempts < ENOUGH || mastery >= DOUBTFUL);
    }

    /** Whether the learner's word was not tried yet. */
    boolean needsCheck() {
        return isSkipped() && attempts < ENOUGH;
    }

    /** How much of the time it deserves: what it counts for, times what is not known of it. */
    double need() {
        return weight * Math.max(LEAST, 1 - mastery);
    }
}
