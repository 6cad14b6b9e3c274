package io.readyroom.platform.messaging;

import java.util.List;
import java.util.Set;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What a service does with the events of a topic. */
public interface EventBatchHandler {

    /** The topic that it reads; it is the only one in its service that reads events of its types from there. */
    String topic();

    /** Names of the events that it reads, {@code ExamSessionSubmitted}; others are passed over. */
    Set<String> types();

    /**
     * Does the work for events that were not taken before, inside the transaction that marks them as taken.
     *
     * @param tx open transaction; the consumer commits
     * @param events in the order of their partitions
     * @return fails with {@link PermanentEventException} for poison; with anything else the batch is tried singly or
     *         again
     */
    Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events);
}
