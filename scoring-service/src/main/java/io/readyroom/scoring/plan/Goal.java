package io.readyroom.scoring.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a learner wants, and all that is stored of a plan.
 *
 * @param known codes of objectives or domains that the learner says to know
 * @param setAt when it was last set
 */
record Goal(String exam, LocalDate examDate, int hoursPerWeek, Audience audience, List<String> known, Instant setAt) {

    Goal {
        known = List.copyOf(known);
    }
}
