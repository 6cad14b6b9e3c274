package io.readyroom.scoring.statistics.item;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Says how often a question should be answered right, from calibrated parameters. */
public interface DriftReference {

    /**
     * Share of the points that the learners of an exam are expected to reach, between 0 and 1, by the version that a question
     * is
     * measured as; those that nobody has calibrated are left out.
     */
    Uni<Map<UUID, Double>> expectedFacility(SqlConnection tx, Collection<UUID> measuredAs);
}
