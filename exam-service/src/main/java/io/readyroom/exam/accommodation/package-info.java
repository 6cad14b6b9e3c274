/**
 * Owns a read model: how much more time a person has, from {@code AccommodationChanged}; of two states the higher version wins.
 * A start reads it in its own statement, and a session that runs is changed when it changes. The truth is user-service's.
 * Vert.x PostgreSQL client.
 */
package io.readyroom.exam.accommodation;
