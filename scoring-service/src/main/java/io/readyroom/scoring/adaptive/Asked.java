package io.readyroom.scoring.adaptive;

import io.readyroom.scoring.ability.Evidence;

/**
 * A question that was asked.
 *
 * @param share of its points
 * @param voided it turned out unusable: it was asked, and tells nothing
 */
record Asked(PooledItem item, double share, boolean voided) {

    Evidence evidence() {
        return voided ? Evidence.NONE : Evidence.of(item.parameters(), share);
    }
}
