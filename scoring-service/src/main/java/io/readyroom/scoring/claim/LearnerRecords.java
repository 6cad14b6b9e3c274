package io.readyroom.scoring.claim;

import java.util.Map;
import java.util.UUID;

import io.readyroom.scoring.erasure.ErasableRecords;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Something that is kept for a learner and goes along when a guest turns out to be somebody with an account. */
public interface LearnerRecords extends ErasableRecords {

    /**
     * Makes what the guests have the accounts', in the transaction of the claim. Nothing is added for these guests meanwhile;
     * the accounts may have records of their own already.
     *
     * @param accounts by guest
     */
    Uni<Void> move(SqlConnection tx, Map<UUID, UUID> accounts);
}
