/**
 * What a learner has mastered of an exam: performance factors per objective of the outline in force, each with the number of
 * answers that it rests on.
 *
 * <p>
 * Owns no table: {@code evidence} keeps the factors, {@code schedule} says when a review is due. Database: none of its own.
 */
package io.readyroom.scoring.mastery;
