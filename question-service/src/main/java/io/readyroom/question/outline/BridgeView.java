package io.readyroom.question.outline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.bridge.BridgeDecision;
import io.readyroom.question.bridge.BridgedQuestion;
import io.readyroom.question.bridge.BridgedQuestions;
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
    private final BridgedQuestions bridged;

    BridgeView(Mutiny.SessionFactory sessions, CatalogueRepository repository, CurrentCatalogue catalogue,
            BridgeQuestions questions, BridgedQuestions bridged) {
        this.sessions = sessions;
        this.repository = repository;
        this.catalogue = catalogue;
        this.questions = questions;
        this.bridged = bridged;
    }

    Uni<OutlineBridge> between(OutlineVersion from, OutlineVersion to) {
        OutlineComparison comparison = OutlineComparison.of(catalogue.get(), from, to);
        return withIds(from, to, (tx, fromId, toId) -> questions.alike(tx, fromId, toId)
                .chain(alike -> questions.arrived(tx, toId)
                        .map(arrived -> OutlineBridge.of(comparison, from, to, alike, arrived))));
    }

    /** Published questions that are assigned to an outline, in the order of ids, with what was decided towards another one. */
    Uni<List<BridgedQuestion>> questions(OutlineVersion from, OutlineVersion to, Optional<BridgeDecision> decision, UUID after,
            int limit) {
        return withIds(from, to, (tx, fromId, toId) -> bridged.page(tx, fromId, toId, decision, after, limit));
    }

    private interface Reading<T> {

        Uni<T> read(Transaction tx, UUID fromId, UUID toId);
    }

    private <T> Uni<T> withIds(OutlineVersion from, OutlineVersion to, Reading<T> reading) {
        return sessions.withSession(session -> id(session, from).chain(fromId -> id(session, to)
                .chain(toId -> reading.read(HibernateTransaction.on(session), fromId, toId))));
    }

    private Uni<UUID> id(Mutiny.Session session, OutlineVersion outline) {
        return repository.outlineId(session, outline.exam(), outline.asOf())
                .onItem().ifNull().failWith(() -> ProblemException.notFound("The outline"));
    }
}
