package io.readyroom.scoring.result;

import java.util.OptionalDouble;

import io.readyroom.scoring.grading.Score;
import io.smallrye.mutiny.Uni;

/** Where a result stands among the others of its kind. */
public interface Percentiles {

    /**
     * Asked each time that a result is read, so it answers from memory.
     *
     * @return 0 to 100: how many percent of the others in that exam and mode have a smaller share of the points, those with the
     *         same share counted half; empty while there are fewer than 50
     */
    Uni<OptionalDouble> of(String exam, String mode, Score score);
}
