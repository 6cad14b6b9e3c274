package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Orders by a given generator: the same generator, the same order. */
final class Shuffle {

    private Shuffle() {
    }

    /** Fisher and Yates. The argument stays as it is. */
    static <T> List<T> of(List<T> values, RandomGenerator random) {
        List<T> shuffled = new ArrayList<>(values);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        return shuffled;
    }
}
