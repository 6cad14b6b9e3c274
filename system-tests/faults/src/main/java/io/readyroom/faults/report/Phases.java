package io.readyroom.faults.report;

/**
 * When what happened, in nanoseconds of the ledger.
 *
 * @param begin of the load
 * @param struck when the fault began
 * @param healed when its cause was gone; of a killed process the kill
 * @param recovered when nobody was failed any more
 * @param end of the load
 */
public record Phases(long begin, long struck, long healed, long recovered, long end) {
}
