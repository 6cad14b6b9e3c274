package io.readyroom.platform.messaging.track;

import java.util.List;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** What this service has published. */
@Singleton
public class PublishedEvents {

    /** One statement: an event that is moved meanwhile is seen in one place. */
    private static final String OF_SUBJECT = """
            SELECT id, topic, type, created_at, sent_at, partition, record_offset, position FROM outbox_sent WHERE subject = $1
            UNION ALL
            SELECT id, topic, type, created_at, NULL, NULL, NULL, position FROM outbox WHERE subject = $1
            ORDER BY created_at, position LIMIT $2
            """;
    private static final int MOST = 500;

    /** The events of an aggregate of the last seven days, the oldest first; 500 at most. */
    public Uni<List<TrackedEvent>> ofSubject(SqlClient client, String subject) {
        return client.preparedQuery(OF_SUBJECT).execute(Tuple.of(subject, MOST))
                .map(rows -> rows.stream().map(TrackedEvent::from).toList());
    }
}
