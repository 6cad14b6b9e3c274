package io.readyroom.question.outline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.catalogue.CatalogueFacts;
import io.readyroom.question.catalogue.CatalogueRepository;
import io.readyroom.question.catalogue.ContentRevision;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.rest.CreateKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Stores outlines and maps as the seed does, each in a content transaction, after everything was checked under its lock. */
@Singleton
class OutlineAuthoring {

    private final Mutiny.SessionFactory sessions;
    private final CatalogueRepository repository;
    private final ContentRevision revision;
    private final OutlineRows rows;
    private final Clock clock;

    OutlineAuthoring(Mutiny.SessionFactory sessions, CatalogueRepository repository, ContentRevision revision,
            OutlineRows rows, Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.revision = revision;
        this.rows = rows;
        this.clock = clock;
    }

    Uni<OutlineVersion> create(OutlineVersion outline, UUID author, CreateKey<OutlineVersion> key) {
        return sessions.withTransaction(session -> key.once(HibernateTransaction.on(session), author,
                () -> rules(session)
                        .invoke(rules -> rules.requireNew(outline))
                        .chain(() -> store(session, only(List.of(outline), List.of())))
                        .replaceWith(outline)));
    }

    /** Answers the maps that don't fit any more, and are gone. */
    Uni<List<ObjectiveMap>> edit(OutlineVersion outline, String ifMatch) {
        return sessions.withTransaction(session -> rules(session)
                .invoke(rules -> OutlineTag.require(ifMatch, rules.requireEdit(outline)))
                .map(rules -> rules.unfit(outline))
                .call(unfit -> Multi.createFrom().iterable(unfit)
                        .call(map -> rows.deleteMap(HibernateTransaction.on(session), map)).onItem().ignoreAsUni())
                .call(() -> store(session, only(List.of(outline), List.of())))
                .call(() -> dropLeftObjectives(session, outline)));
    }

    /** Answers whether there was none before. */
    Uni<Boolean> map(ObjectiveMap map, String ifMatch) {
        return sessions.withTransaction(session -> rules(session)
                .map(rules -> rules.requireMap(map))
                .invoke(present -> present.ifPresent(before -> OutlineTag.require(ifMatch, before)))
                .call(() -> store(session, only(List.of(), List.of(map))))
                .map(Optional::isEmpty));
    }

    private Uni<OutlineRules> rules(Mutiny.Session session) {
        return revision.lock(session).chain(() -> repository.load(session))
                .map(facts -> new OutlineRules(facts, LocalDate.now(clock)));
    }

    private Uni<Void> store(Mutiny.Session session, CatalogueFacts facts) {
        return repository.store(session, facts).chain(() -> revision.advance(session));
    }

    private Uni<Void> dropLeftObjectives(Mutiny.Session session, OutlineVersion outline) {
        var tx = HibernateTransaction.on(session);
        List<String> codes = outline.objectives().map(placed -> placed.objective().code()).toList();
        return repository.outlineId(session, outline.exam(), outline.asOf())
                .call(id -> rows.neededBeyond(tx, id, codes).invoke(OutlineAuthoring::refuse))
                .chain(id -> rows.keepOnly(tx, id, codes));
    }

    private static void refuse(List<String> needed) {
        if (!needed.isEmpty()) {
            throw ProblemException.of(QuestionProblem.WRONG_STATE,
                    "Questions are assigned to objectives that the outline would no longer have, or lead to them from another"
                            + " exam: " + String.join(", ", needed) + ".");
        }
    }

    private static CatalogueFacts only(List<OutlineVersion> outlines, List<ObjectiveMap> maps) {
        return new CatalogueFacts(List.of(), List.of(), List.of(), outlines, maps, List.of(), List.of(), List.of());
    }
}
