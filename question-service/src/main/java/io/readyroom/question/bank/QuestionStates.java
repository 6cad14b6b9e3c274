package io.readyroom.question.bank;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.messaging.replay.StateSource;
import io.readyroom.question.catalogue.ContentRevision;
import io.smallrye.mutiny.Uni;

/** Every question that was ever published as it is, with a new version. */
@Singleton
class QuestionStates implements StateSource {

    private static final String NEXT = """
            SELECT id FROM question WHERE current_version_id IS NOT NULL AND id > $1 ORDER BY id LIMIT 500
            """;

    private final Mutiny.SessionFactory sessions;
    private final QuestionEvents events;
    private final ContentRevision revision;
    private final Outbox outbox;

    QuestionStates(Mutiny.SessionFactory sessions, QuestionEvents events, ContentRevision revision, Outbox outbox) {
        this.sessions = sessions;
        this.events = events;
        this.revision = revision;
        this.outbox = outbox;
    }

    @Override
    public String topic() {
        return Topics.QUESTIONS;
    }

    @Override
    public Uni<Portion> publishAfter(UUID after) {
        return sessions.withTransaction(session -> {
            var tx = HibernateTransaction.on(session);
            return revision.lock(tx)
                    .chain(() -> NextIds.find(tx, NEXT, after))
                    .call(ids -> events.changed(tx, ids).chain(changed -> outbox.append(tx, changed)))
                    .map(NextIds::portion);
        });
    }
}
