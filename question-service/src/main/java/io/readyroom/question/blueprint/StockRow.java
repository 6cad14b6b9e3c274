package io.readyroom.question.blueprint;

import java.util.UUID;

import io.readyroom.question.content.QuestionType;

/**
 * Published questions that a coverage report doesn't tell apart.
 *
 * @param domain of the objective
 * @param main whether it is their first objective: its domain is the one they count for
 * @param stimulusId null where they stand by themselves
 * @param components points of each under {@code PER_COMPONENT}
 * @param questions how many
 */
record StockRow(String domain, String objective, boolean main, String pool, QuestionType type, String difficulty,
        String language, int components, UUID stimulusId, String stimulusKind, boolean pilot, int questions) {
}
