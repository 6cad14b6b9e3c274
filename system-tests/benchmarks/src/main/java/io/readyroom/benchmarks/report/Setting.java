package io.readyroom.benchmarks.report;

import java.util.Map;

/**
 * Where, when and on what a report was made.
 *
 * @param facts by name, in the order in which they are shown
 */
public record Setting(Map<String, String> facts) {
}
