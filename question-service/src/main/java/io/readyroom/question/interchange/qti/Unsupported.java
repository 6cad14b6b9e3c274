package io.readyroom.question.interchange.qti;

/**
 * Remembers what a scoring takes that isn't supported, and how much work it was: a file doesn't decide how long we calculate.
 */
final class Unsupported {

    /** Steps for one item: a fraction of a second. */
    private static final int MAX_STEPS = 3_000_000;

    private String operator;
    private long steps;

    void found(String name) {
        if (operator == null) {
            operator = name;
        }
    }

    /** @param work about how many values are looked at */
    void step(long work) {
        steps += work;
        if (steps > MAX_STEPS) {
            throw ItemProblem.skipped("Its scoring is too intricate to work out which answer is right.");
        }
    }

    String sentence() {
        return operator == null ? "How many points an answer gets can't be worked out."
                : "Its scoring uses " + operator + ", which isn't supported.";
    }
}
