package io.readyroom.question.changeset.item;

import java.util.List;
import java.util.UUID;

import io.readyroom.question.bank.VersionStatus;

/**
 * What a change set does to a question, as people look at it.
 *
 * @param relation of an assignment by a map: of its objectives' relations the one that asks most of a person
 * @param before objectives in the outline that it comes from
 * @param objectives that it will count at; absent while nobody has said
 * @param candidates where the map leads the objectives of before
 * @param version number of the open version, or of the one whose key is corrected
 * @param madeHere whether the version was made for this change set
 * @param reason of a retirement or a key correction; the latter's is read by learners
 * @param stem its beginning
 * @param outdated why this can't be published as it is, after the bank has changed
 */
public record ChangeItem(UUID question, String sourceId, ItemKind kind, ItemState state, String relation, List<String> before,
        List<String> objectives, List<String> candidates, Integer version, VersionStatus versionStatus, Boolean madeHere,
        String reason, String stem, UUID decidedBy, String outdated) {
}
