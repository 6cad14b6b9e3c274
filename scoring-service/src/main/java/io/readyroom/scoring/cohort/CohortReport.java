package io.readyroom.scoring.cohort;

import java.util.List;
import java.util.Map;

import io.readyroom.scoring.bank.ExamFacts;

/**
 * Everything that an answer is made of.
 *
 * @param withheld whether sessions of the window are in no period that is shown
 * @param exams facts of those that have arrived
 */
record CohortReport(Window window, boolean withheld, List<Cohort> cohorts, Map<String, ExamFacts> exams) {
}
