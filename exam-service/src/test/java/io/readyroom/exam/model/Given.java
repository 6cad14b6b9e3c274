package io.readyroom.exam.model;

/**
 * The answer at a position.
 *
 * @param response JSON, null when it was cleared
 * @param flagged null until somebody said something about it
 */
record Given(int revision, String response, Boolean flagged) {

    boolean isFlagged() {
        return Boolean.TRUE.equals(flagged);
    }

    @Override
    public String toString() {
        return "r" + revision + " " + response + (isFlagged() ? " flagged" : "");
    }
}
