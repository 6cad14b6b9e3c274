package io.readyroom.question.interchange.job;

/**
 * How a file is imported.
 *
 * @param dryRun only the report is written
 * @param atomic all items, or nothing
 * @param pool for questions whose file doesn't say it, or null; {@code language} and {@code difficulty} likewise
 */
record ImportSettings(boolean dryRun, boolean atomic, String pool, String language, String difficulty) {
}
