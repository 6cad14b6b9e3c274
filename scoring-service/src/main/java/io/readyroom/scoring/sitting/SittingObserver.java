package io.readyroom.scoring.sitting;

import java.util.List;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Keeps something up to date with results, in the result's own transaction: it has it exactly once, or neither is there.
 *
 * <p>
 * Several replicas are at work on the same questions and may be on the same learners. Observers are asked one after
 * the other, the higher {@code @Priority} first, as {@code @All} sorts them: rows of learners (30) before rows of
 * questions (20), which everybody has in common and which are then locked for the shortest time. Each locks its rows
 * in the order of their keys. So two transactions wait for each other instead of deadlocking. No two may have the
 * same priority, for their order would be open.
 */
public interface SittingObserver {

    /** First results of sessions that had none. Sessions that are not to be measured are among them. */
    Uni<Void> scored(SqlConnection tx, List<Sitting> sittings);

    /** New revisions of results. What was added for {@code before} is to become what {@code after} says. */
    Uni<Void> rescored(SqlConnection tx, List<Rescored> sittings);
}
