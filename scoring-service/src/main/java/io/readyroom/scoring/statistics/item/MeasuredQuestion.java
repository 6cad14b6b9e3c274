package io.readyroom.scoring.statistics.item;

import java.util.SortedMap;
import java.util.UUID;

import io.readyroom.scoring.statistics.ItemSums;

/**
 * Versions of a question that are measured as one.
 *
 * @param measuredAs the first of them
 * @param versions those that were answered, in their order
 */
record MeasuredQuestion(UUID measuredAs, UUID questionId, String exam, SortedMap<UUID, ItemSums> versions) {

    /** Of all versions together. */
    ItemStatistics statistics() {
        ItemSums all = new ItemSums();
        versions.values().forEach(all::addAll);
        return new ItemStatistics(all);
    }

    /** The version whose key says what is right of all of them: they differ in wording only. */
    UUID latest() {
        return versions.lastKey();
    }
}
