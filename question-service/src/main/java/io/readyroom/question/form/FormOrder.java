package io.readyroom.question.form;

import java.util.List;
import java.util.UUID;

import io.readyroom.question.catalogue.ModePolicy;

/**
 * A form to be assembled.
 *
 * @param seen what the learner has had, oldest first
 * @param only when not null, draw from these questions alone
 * @param whole whether each of {@code only} has to be there, itself
 * @param allowSeen whether something seen may stand in when nothing else is left
 */
record FormOrder(Blueprint blueprint, Wanted wanted, ModePolicy policy, List<UUID> seen, List<UUID> only, boolean whole,
        boolean allowSeen, long seed) {

    /** As many of {@code only} as there are, and whatever may stand in for them. */
    FormOrder(Blueprint blueprint, Wanted wanted, ModePolicy policy, List<UUID> seen, List<UUID> only, boolean allowSeen,
            long seed) {
        this(blueprint, wanted, policy, seen, only, false, allowSeen, seed);
    }

    FormOrder with(Wanted others) {
        return new FormOrder(blueprint, others, policy, seen, only, whole, allowSeen, seed);
    }
}
