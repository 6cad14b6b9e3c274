package io.readyroom.question.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.outline.OutlineRef;
import io.smallrye.mutiny.Uni;

/** Reads how questions stand to outlines. */
@Singleton
class AssignmentList {

    private final Mutiny.SessionFactory sessions;
    private final AssignmentRows rows;
    private final CurrentCatalogue catalogue;
    private final Clock clock;

    AssignmentList(Mutiny.SessionFactory sessions, AssignmentRows rows, CurrentCatalogue catalogue, Clock clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @throws ProblemException {@code not-found} when there is no such outline */
    OutlineVersion require(OutlineRef outline) {
        return outline.require(catalogue.get(), LocalDate.now(clock));
    }

    /** How one question stands to one outline of its exam. */
    Uni<AssignmentResponse> one(UUID question, OutlineVersion outline) {
        Standing standing = Standing.to(catalogue.get(), outline);
        return row(question).map(row -> {
            if (!row.exam().equals(outline.exam())) {
                throw ProblemException.notFound("A question of that exam");
            }
            return standing.of(row);
        });
    }

    /** How one question stands to all outlines of its exam, the oldest first. */
    Uni<List<AssignmentResponse>> ofQuestion(UUID question) {
        Catalogue all = catalogue.get();
        return row(question).map(row -> all.exam(row.exam()).stream().flatMap(exam -> all.outlines(exam).stream())
                .map(outline -> Standing.to(all, outline).of(row)).toList());
    }

    /** How the published questions of an exam stand to an outline, in the order of ids. */
    Uni<List<AssignmentResponse>> ofOutline(OutlineVersion outline, Optional<AssignmentStatus> status, UUID after, int limit) {
        Standing standing = Standing.to(catalogue.get(), outline);
        return sessions.withSession(session -> {
            Transaction tx = HibernateTransaction.on(session);
            return rows.requireOutline(tx, outline.end()).chain(outlineId -> rows.page(tx, outline.exam(),
                    new AssignmentRows.Wanted(outlineId, status.map(AssignmentStatus::wireName).orElse(null),
                            standing.carried(), after, limit)));
        }).map(found -> found.stream().map(standing::of).toList());
    }

    private Uni<AssignmentRow> row(UUID question) {
        return sessions.withSession(session -> rows.require(HibernateTransaction.on(session), question));
    }
}
