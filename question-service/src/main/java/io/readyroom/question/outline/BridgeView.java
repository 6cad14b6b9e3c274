package io.readyroom.question.outline;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.catalogue.CatalogueRepository;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.OutlineComparison;
import io.readyroom.question.catalogue.OutlineVersion;
import io.smallrye.mutiny.Uni;

/** Makes the bridge from one outline to another. */
@Singleton
class BridgeView {

    private final Mutiny.SessionFactory sessions;
    private final CatalogueRepository repository;
    private final CurrentCatalogue catalogue;
    private final BridgeQuestions questions;

    BridgeView(Mutiny.SessionFactory sessions, CatalogueRepository repository, CurrentCatalogue catalogue,
            BridgeQuestions questions) {
        this.sessions = sessions;
        this.repository = repository;
        this.catalogue = catalogue;
        this.questions = questions;
    }

    Uni<OutlineBridge> between(OutlineVersion from, OutlineVersion to) {
        OutlineComparison comparison = OutlineComparison.of(catalogue.get(), from, to);
        return sessions.withSession(session -> id(session, from).chain(fromId -> id(session, to).chain(toId -> {
            Transaction tx = HibernateTransaction.on(session);
            return questions.alike(tx, fromId, toId).chain(alike -> questions.arrived(tx, toId)
                    .map(arrived -> OutlineBridge.of(comparison, from, to, alike, arrived)));
        })));
    }

    private Uni<UUID> id(Mutiny.Session session, OutlineVersion outline) {
        return repository.outlineId(session, outline.exam(), outline.asOf())
                .onItem().ifNull().failWith(() -> ProblemException.notFound("The outline"));
    }
}
