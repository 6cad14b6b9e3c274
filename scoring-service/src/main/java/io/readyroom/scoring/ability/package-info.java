/**
 * What answers say about ability: the logistic model, EAP on fixed nodes, the points of a form at one ability, and Elo until
 * an item is calibrated.
 *
 * <p>
 * Owns {@code ability} (a row for a learner and exam, which doesn't grow with the answers), {@code item_rating}, and
 * {@code calibration} with {@code calibration_item}, which {@code calibration} adds to. Kept up to date in the transaction of
 * each result, from first attempts in sessions that measure. It may not know who estimates parameters or asks for abilities.
 * Database: Vert.x PostgreSQL client.
 */
package io.readyroom.scoring.ability;
