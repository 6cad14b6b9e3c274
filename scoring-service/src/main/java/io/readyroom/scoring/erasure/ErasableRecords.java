package io.readyroom.scoring.erasure;

import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Something that is kept for a learner. */
public interface ErasableRecords {

    /** Deletes what the learner has, in the transaction of the erasure. No event adds anything for that learner meanwhile. */
    Uni<Void> erase(SqlConnection tx, UUID learner);
}
