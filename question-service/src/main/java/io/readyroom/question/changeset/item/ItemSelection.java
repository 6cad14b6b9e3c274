package io.readyroom.question.changeset.item;

import java.util.List;
import java.util.UUID;

/**
 * Which items a decision is about: some by name, or all open ones that a filter fits.
 *
 * @param named or null
 * @param kind with {@code relation} and {@code objective} the filter; each null for every one
 * @param objective that a question comes from, anywhere among its objectives
 */
public record ItemSelection(List<Name> named, ItemKind kind, String relation, String objective) {

    /** An item of a change set. */
    public record Name(UUID question, ItemKind kind) {
    }

    public static ItemSelection of(List<Name> named) {
        return new ItemSelection(List.copyOf(named), null, null, null);
    }

    public static ItemSelection open(ItemKind kind, String relation, String objective) {
        return new ItemSelection(null, kind, relation, objective);
    }
}
