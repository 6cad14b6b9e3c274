package io.readyroom.scoring.cohort;

/**
 * Questions of one domain, or of one objective, in a period.
 *
 * @param period its place in the list of those that are shown
 * @param objective null for the whole domain
 * @param learners how many had such a question
 * @param questions how many such questions they had, answered or not
 */
record Cell(int period, String domain, String objective, int learners, long points, long maxPoints, long questions) {
}
