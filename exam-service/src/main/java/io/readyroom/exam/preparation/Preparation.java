package io.readyroom.exam.preparation;

import io.readyroom.exam.assignment.Assignment;

/**
 * How far an assignment is prepared.
 *
 * @param wanted forms
 * @param forms that there are, taken ones as well
 * @param last number of one
 */
record Preparation(Assignment assignment, int wanted, int forms, int last) {

    /** How many are still to be built. */
    int missing(int most) {
        return Math.max(0, Math.min(wanted, most) - forms);
    }
}
