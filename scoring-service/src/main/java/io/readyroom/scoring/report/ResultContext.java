package io.readyroom.scoring.report;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is told with a result and is not of its session.
 *
 * @param objectiveTitles by code
 * @param percentile empty while there are too few others
 * @param correction of the revision before; empty for a first result
 */
record ResultContext(Map<String, String> objectiveTitles, OptionalDouble percentile, Optional<Correction> correction) {
}
