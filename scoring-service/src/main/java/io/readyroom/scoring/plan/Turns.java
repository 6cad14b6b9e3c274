package io.readyroom.scoring.plan;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Takes turns among some, each as often as its share says and spread as evenly as can be: whoever is owed most is next. Ties go
 * to
 * the first, so that the same plan comes out again.
 */
final class Turns<T> {

    private final List<T> all;
    private final double[] owed;

    Turns(List<T> all) {
        this.all = List.copyOf(all);
        this.owed = new double[all.size()];
    }

    /** @param share of which one is given; not all zero */
    T next(ToDoubleFunction<T> share) {
        double whole = all.stream().mapToDouble(share).sum();
        int next = -1;
        for (int i = 0; i < owed.length; i++) {
            owed[i] += share.applyAsDouble(all.get(i)) / whole;
            if (share.applyAsDouble(all.get(i)) > 0 && (next < 0 || owed[i] > owed[next])) {
                next = i;
            }
        }
        owed[next]--;
        return all.get(next);
    }
}
