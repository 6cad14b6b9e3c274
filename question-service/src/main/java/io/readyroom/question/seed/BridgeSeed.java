package io.readyroom.question.seed;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.question.bridge.QuestionBridge;
import io.readyroom.question.bridge.QuestionBridges;
import io.readyroom.question.catalogue.CatalogueRepository;
import io.readyroom.question.catalogue.ContentRevision;
import io.smallrye.mutiny.Uni;

/** Stores the bridges of the banks' files, each in one transaction. Questions and outlines have to be there. */
@Singleton
class BridgeSeed {

    private static final Logger LOG = Logger.getLogger(BridgeSeed.class);

    private final Mutiny.SessionFactory sessions;
    private final ContentRevision revision;
    private final CatalogueRepository catalogue;
    private final QuestionBridges bridges;

    BridgeSeed(Mutiny.SessionFactory sessions, ContentRevision revision, CatalogueRepository catalogue,
            QuestionBridges bridges) {
        this.sessions = sessions;
        this.revision = revision;
        this.catalogue = catalogue;
        this.bridges = bridges;
    }

    /** The revision isn't advanced: nothing of a bridge stands in memory. Answers whether it was new or changed. */
    Uni<Boolean> store(QuestionBridge bridge) {
        return sessions.withTransaction(session -> revision.lock(session)
                .chain(() -> catalogue.outlineId(session, bridge.to().exam(), bridge.to().asOf()))
                .chain(outlineId -> bridges.store(HibernateTransaction.on(session), bridge, outlineId)))
                .invoke(changed -> report(bridge, changed));
    }

    private static void report(QuestionBridge bridge, boolean changed) {
        int questions = bridge.questions().size();
        long withTarget = bridge.withTarget();
        LOG.infof("Bridge %s to %s: %d questions, %d with a target, %d without; %s", bridge.from().exam(), bridge.to().exam(),
                questions, withTarget, questions - withTarget, changed ? "new or changed" : "as before");
    }
}
