/**
 * A submitted session together with its result, for those who keep something up to date with both: item statistics, ability,
 * the learner's schedule.
 *
 * <p>
 * It owns no table. Whoever wants to hear of sittings implements {@code SittingObserver}; {@code intake} and {@code rescoring}
 * tell them, inside the transaction of the result.
 */
package io.readyroom.scoring.sitting;
