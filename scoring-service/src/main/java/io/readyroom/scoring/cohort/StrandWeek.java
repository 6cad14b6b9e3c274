package io.readyroom.scoring.cohort;

import java.time.LocalDate;

/**
 * What was handed in of a strand in a week.
 *
 * @param monday the week's first day, by UTC
 */
record StrandWeek(Strand strand, LocalDate monday, Tally tally) {
}
