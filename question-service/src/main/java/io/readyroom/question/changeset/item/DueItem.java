package io.readyroom.question.changeset.item;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.readyroom.question.bank.HistoryEntry.Action;

/**
 * Something that a change set will do.
 *
 * @param versionId that is to be published and still open, or whose key is corrected; null else
 * @param number of that version; null else
 * @param inReview whether that version is
 * @param key of a correction, null to void
 */
public record DueItem(UUID question, ItemKind kind, ItemState state, UUID versionId, Integer number, boolean inReview,
        boolean madeHere, String key, String reason) {

    /** What it is called in the question's history. */
    public Action action() {
        return switch (kind) {
            case ASSIGNMENT -> Action.ASSIGNED;
            case VERSION -> Action.PUBLISHED;
            case RETIREMENT -> Action.RETIRED;
            case KEY_CORRECTION -> key == null ? Action.VOIDED : Action.KEY_CORRECTED;
        };
    }

    /** Those of one kind. */
    public static List<DueItem> of(List<DueItem> items, ItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    /** Ids of the versions among them that are to be published. */
    public static List<UUID> versions(List<DueItem> items) {
        return of(items, ItemKind.VERSION).stream().map(DueItem::versionId).filter(Objects::nonNull).toList();
    }

    /** Questions that something of a kind is done to. */
    public static List<UUID> questions(List<DueItem> items, ItemKind kind) {
        return of(items, kind).stream().map(DueItem::question).toList();
    }

    /** The value prints no key. */
    @Override
    public String toString() {
        return "DueItem[" + question + ", " + kind.wireName() + "]";
    }
}
