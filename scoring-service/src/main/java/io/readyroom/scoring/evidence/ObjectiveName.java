package io.readyroom.scoring.evidence;

/**
 * An objective's code means something in its outline only.
 *
 * @param outline version, a date: it sorts
 */
record ObjectiveName(String outline, String objective) {
}
