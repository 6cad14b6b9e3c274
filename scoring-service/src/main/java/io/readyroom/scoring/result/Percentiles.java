package io.readyroom.scoring.result;

import java.util.OptionalDouble;

import io.readyroom.scoring.grading.Score;
import io.smallrye.mutiny.Uni;

/** Where a result stands among those of other learners. */
public interface Percentiles {

    /**
     * How many per cent of the results of an exam in a mode are below this one, half of the equal ones among them; 0 to 100.
     * Empty where too few are known, or where results of the mode are not compared.
     */
    Uni<OptionalDouble> of(String exam, String mode, Score score);
}
