package io.readyroom.question.changeset;

import java.util.UUID;

import io.readyroom.question.catalogue.ObjectiveMap;

/**
 * Two outlines and the map between them, as the database has them.
 *
 * @param mapHash tells whether the map has changed since
 */
record StoredRemap(UUID from, UUID to, ObjectiveMap map, String mapHash) {
}
