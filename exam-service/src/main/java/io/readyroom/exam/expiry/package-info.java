/**
 * Submits sessions whose time is up, with what was saved, by the database's clock. Any number of replicas may sweep: each takes
 * sessions that no other one holds. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.expiry;
