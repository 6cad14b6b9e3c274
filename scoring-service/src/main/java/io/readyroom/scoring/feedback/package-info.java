/**
 * Points outside of results: grades one response for exam-service, which has stored and locked it before it asks, or many that
 * were given offline.
 *
 * <p>
 * For services only, and without any effect: nothing is stored, nothing counts. It may not know sessions or results.
 * Database: Vert.x PostgreSQL client, one read.
 */
package io.readyroom.scoring.feedback;
