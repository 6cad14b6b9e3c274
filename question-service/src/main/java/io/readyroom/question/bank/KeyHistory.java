package io.readyroom.question.bank;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.question.key.AnswerKey;
import io.smallrye.mutiny.Uni;

/** The revisions of keys. */
@Singleton
class KeyHistory {

    private static final String WHY = "The key was corrected in the question bank.";

    private final Clock clock;

    KeyHistory(Clock clock) {
        this.clock = clock;
    }

    /** Adds a revision when the newest one says something else. Answers all revisions then, else none. */
    Uni<List<KeyRevision>> keep(Mutiny.Session session, UUID versionId, AnswerKey key) {
        return revisions(session, versionId)
                .chain(revisions -> {
                    OffsetDateTime now = OffsetDateTime.now(clock);
                    if (revisions.isEmpty()) {
                        return add(session, revisions, KeyRevision.first(versionId, key, now));
                    }
                    KeyRevision newest = revisions.get(revisions.size() - 1);
                    return newest.says(key) ? Uni.createFrom().item(List.<KeyRevision> of())
                            : add(session, revisions, newest.corrected(key, WHY, now));
                });
    }

    private static Uni<List<KeyRevision>> revisions(Mutiny.Session session, UUID versionId) {
        return session.createSelectionQuery("from KeyRevision where questionVersionId = ?1 order by revision",
                KeyRevision.class).setParameter(1, versionId).getResultList();
    }

    private static Uni<List<KeyRevision>> add(Mutiny.Session session, List<KeyRevision> before, KeyRevision added) {
        List<KeyRevision> all = new ArrayList<>(before);
        all.add(added);
        return session.persist(added).replaceWith(all);
    }
}
