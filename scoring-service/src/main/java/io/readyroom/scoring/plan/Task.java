package io.readyroom.scoring.plan;

import java.time.LocalDate;

/**
 * Something to do on a day.
 *
 * @param objective code, or null for what is about the whole exam
 * @param reason why this and why now, a sentence
 */
record Task(LocalDate date, TaskKind kind, String objective, String title, int minutes, String reason) {
}
