package io.readyroom.scoring.cohort;

import java.time.LocalDate;

/**
 * Whole weeks of a strand in which at least five learners handed something in: the smallest piece of time that is shown.
 *
 * @param from a Monday
 * @param to a Sunday, which is in it
 */
record Period(Strand strand, LocalDate from, LocalDate to, Tally tally) {
}
