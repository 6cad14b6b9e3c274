package io.readyroom.question.form;

import java.util.List;

import io.readyroom.question.content.ResponseShape;

/** A form: its places in order, or why there is none. */
record AssembledForm(List<Place> places, Shortage shortage) {

    /** {@code shape} carries the permutation of this form; {@code section} starts at 1. */
    record Place(int position, Pick pick, int section, ResponseShape shape) {
    }

    boolean complete() {
        return shortage == null;
    }
}
