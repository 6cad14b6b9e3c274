package io.readyroom.scoring.readiness;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;

/** How hard questions are. Whoever calibrates them implements it; until then there is what authors thought. */
public interface Parameters {

    /** The parameters of every question version of these sessions. */
    Uni<Map<UUID, Estimate>> of(SqlClient client, List<ExamSessionSubmitted> sessions);

    /** @param measured from responses, rather than thought */
    record Estimate(Item item, boolean measured) {
    }
}
