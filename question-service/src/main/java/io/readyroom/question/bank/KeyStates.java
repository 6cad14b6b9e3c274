package io.readyroom.question.bank;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.messaging.replay.StateSource;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CatalogueRepository;
import io.readyroom.question.catalogue.ContentRevision;
import io.smallrye.mutiny.Uni;

/** The key of every version with all its revisions. */
@Singleton
class KeyStates implements StateSource {

    private static final String NEXT = """
            SELECT DISTINCT question_version_id FROM answer_key WHERE question_version_id > $1 ORDER BY 1 LIMIT 500
            """;

    private final Mutiny.SessionFactory sessions;
    private final CatalogueRepository catalogue;
    private final KeyEvents events;
    private final ContentRevision revision;
    private final Outbox outbox;

    KeyStates(Mutiny.SessionFactory sessions, CatalogueRepository catalogue, KeyEvents events, ContentRevision revision,
            Outbox outbox) {
        this.sessions = sessions;
        this.catalogue = catalogue;
        this.events = events;
        this.revision = revision;
        this.outbox = outbox;
    }

    @Override
    public String topic() {
        return Topics.ANSWER_KEYS;
    }

    @Override
    public Uni<Portion> publishAfter(UUID after) {
        return sessions.withTransaction(session -> {
            var tx = HibernateTransaction.on(session);
            return revision.lock(tx)
                    .chain(() -> catalogue.load(session))
                    .map(Catalogue::new)
                    .chain(exams -> NextIds.find(tx, NEXT, after)
                            .call(ids -> events.changed(tx, ids,
                                    code -> exams.vendor(exams.exam(code).orElseThrow()).gradingPolicy())
                                    .chain(changed -> outbox.append(tx, changed))))
                    .map(NextIds::portion);
        });
    }
}
