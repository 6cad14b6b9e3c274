/**
 * A submitted session together with its result, for those who keep something up to date with both: item statistics,
 * ability, the learner's schedule.
 *
 * <p>
 * It owns no table. Whoever wants to hear of sittings implements {@code SittingObserver}; {@code intake} and {@code
 * rescoring} tell them, inside the transaction of the result. {@code GradedSlot} is what all of them mean by a first
 * attempt and by a rapid guess; {@code SittingReader} is for those who look at stored sittings again. It may not know
 * who does. Database: Vert.x PostgreSQL client, through {@code submission} and {@code result}.
 */
package io.readyroom.scoring.sitting;
