/**
 * What happens when a session was submitted: it is stored, graded as soon as all its keys are here, and everybody who keeps
 * something up to date with it ({@code sitting}) is told, in one transaction.
 *
 * <p>
 * Owns {@code pending_grading} and the consumer of {@code readyroom.exam-sessions}. Nothing depends on it. Database: Vert.x
 * PostgreSQL client, a batch of sessions a transaction.
 */
package io.readyroom.scoring.intake;
