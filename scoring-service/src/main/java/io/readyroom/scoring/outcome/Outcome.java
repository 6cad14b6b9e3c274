package io.readyroom.scoring.outcome;

import java.time.LocalDate;
import java.util.List;

/**
 * How a real exam went.
 *
 * @param score null where it was not told
 * @param predicted null when a number was refused
 * @param refusedBecause empty when it was not
 */
record Outcome(String exam, LocalDate takenOn, boolean passed, Integer score, Double predicted, List<String> refusedBecause) {
}
