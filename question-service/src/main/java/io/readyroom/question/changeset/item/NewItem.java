package io.readyroom.question.changeset.item;

import java.util.List;
import java.util.UUID;

/** Something that a person wants done to a question. */
public sealed interface NewItem {

    UUID question();

    ItemKind kind();

    /** @param number of an open version */
    record OfVersion(UUID question, int number) implements NewItem {

        @Override
        public ItemKind kind() {
            return ItemKind.VERSION;
        }
    }

    /** @param reason or null */
    record OfRetirement(UUID question, String reason) implements NewItem {

        @Override
        public ItemKind kind() {
            return ItemKind.RETIREMENT;
        }
    }

    /**
     * @param versionId of a version that was published
     * @param key JSON, or null to void the question
     * @param reason learners read it
     */
    record OfKey(UUID question, UUID versionId, String key, String reason) implements NewItem {

        @Override
        public ItemKind kind() {
            return ItemKind.KEY_CORRECTION;
        }
    }

    /** @param objectives of the outline, the main one first */
    record OfAssignment(UUID question, UUID outlineId, List<String> objectives) implements NewItem {

        @Override
        public ItemKind kind() {
            return ItemKind.ASSIGNMENT;
        }
    }
}
