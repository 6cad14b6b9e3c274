package io.readyroom.faults.invariant;

/**
 * The revisions of a session's result.
 *
 * @param count of them
 * @param last the highest number
 * @param currentOnes revisions that say that they are the one
 * @param current number of that; 0 for none
 * @param corrections different ones that made a revision: the first one is nobody's correction
 */
record Revisions(long count, long last, long currentOnes, long current, long corrections) {

    /**
     * Whether they are numbered without a gap, only the last is the current one, and each after the first was made by a
     * correction that made no other. Numbers are unique and begin with 1, so there is no gap when there are as many.
     */
    boolean areOneResult() {
        return count == last && currentOnes == 1 && current == last && corrections == count - 1;
    }
}
