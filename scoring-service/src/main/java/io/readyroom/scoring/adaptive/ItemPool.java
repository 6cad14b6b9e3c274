package io.readyroom.scoring.adaptive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The questions of an exam by one calibration. Immutable.
 *
 * @param shares of the domains, adding up to 1, in the outline's order
 * @param byDomain what may be asked, in a fixed order: a seed finds the same question again
 * @param known every version that the bank has told of, also those that may no longer be asked
 * @param pass probability to pass at each node; absent where nobody has assumed a cut
 */
record ItemPool(int calibration, Map<String, Double> shares, Map<String, List<PooledItem>> byDomain,
        Map<UUID, PooledItem> known, Optional<double[]> pass) {

    Optional<PooledItem> find(UUID questionVersionId) {
        return Optional.ofNullable(known.get(questionVersionId));
    }
}
