/**
 * Which question comes next in a diagnostic session: the contract of {@code POST /internal/next-question} and the engine
 * behind it.
 *
 * <p>
 * It owns no table and keeps nothing of a session: a request brings all that was asked and answered, so that any replica
 * answers it, and the same one twice the same. Pools stand in memory, one for each exam and calibration that is in use, and are
 * replaced when the bank has changed. Database: Vert.x PostgreSQL client, for pools and for keys.
 */
package io.readyroom.scoring.adaptive;
