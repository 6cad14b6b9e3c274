package io.readyroom.question.assignment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.EditTag;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.bank.HistoryEntry;
import io.readyroom.question.bank.Publication;
import io.readyroom.question.bank.QuestionHistory;
import io.readyroom.question.catalogue.ContentRevision;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.rest.CreateKey;
import io.smallrye.mutiny.Uni;

/** Assigns one question to objectives of one outline: a content transaction with its history and its event. */
@Singleton
class AssignmentService {

    private final Mutiny.SessionFactory sessions;
    private final ContentRevision revision;
    private final AssignmentRows rows;
    private final QuestionHistory history;
    private final Publication publication;

    AssignmentService(Mutiny.SessionFactory sessions, ContentRevision revision, AssignmentRows rows, QuestionHistory history,
            Publication publication) {
        this.sessions = sessions;
        this.revision = revision;
        this.rows = rows;
        this.history = history;
        this.publication = publication;
    }

    /** Assigns a question that the outline doesn't have yet. */
    Uni<AssignmentResponse> assign(AssignRequest request, UUID reviewer, CreateKey<AssignmentResponse> key) {
        return sessions.withTransaction(session -> key.once(HibernateTransaction.on(session), reviewer,
                () -> put(HibernateTransaction.on(session), request, reviewer, row -> requireNone(row, request))))
                .invoke(publication::wake);
    }

    /** Puts other objectives in the place of those that the question has in the outline. */
    Uni<AssignmentResponse> replace(AssignRequest request, UUID reviewer, EditTag seen) {
        return sessions.withTransaction(session -> put(HibernateTransaction.on(session), request, reviewer,
                row -> requireSome(row, request, seen)))
                .invoke(publication::wake);
    }

    private Uni<AssignmentResponse> put(Transaction tx, AssignRequest request, UUID reviewer, Consumer<AssignmentRow> check) {
        return revision.lock(tx)
                .chain(() -> rows.require(tx, request.question()))
                .invoke(row -> requireReviewable(row, request, reviewer))
                .invoke(check)
                .call(() -> rows.requireOutline(tx, request.outline())
                        .chain(outlineId -> store(tx, request, outlineId, reviewer)))
                .call(row -> history.write(tx, entry(row, request, reviewer)))
                .call(() -> publication.tellChanged(tx, List.of(request.question())))
                .chain(() -> rows.require(tx, request.question()))
                .map(row -> new AssignmentResponse(row.questionId(), row.sourceId(), request.outline(),
                        AssignmentStatus.ASSIGNED, request.objectives(), List.of(), reviewer.toString(), row.edit()));
    }

    private Uni<Void> store(Transaction tx, AssignRequest request, UUID outlineId, UUID reviewer) {
        return rows.unknown(tx, outlineId, request.objectives())
                .invoke(AssignmentService::refuseUnknown)
                .chain(() -> rows.assign(tx, request.question(), outlineId, request.objectives(), reviewer));
    }

    private static HistoryEntry entry(AssignmentRow row, AssignRequest request, UUID reviewer) {
        return HistoryEntry.of(row.questionId(), null, HistoryEntry.Action.ASSIGNED, reviewer, request.note())
                .withDetail(ContentJson.write(Map.of("outline", request.outline(),
                        "before", row.assigned().getOrDefault(request.outline().asOf(), List.of()),
                        "after", request.objectives())));
    }

    private static void refuseUnknown(List<String> unknown) {
        if (!unknown.isEmpty()) {
            throw ProblemException.of(QuestionProblem.UNKNOWN_REFERENCE,
                    "The outline doesn't have these objectives: " + String.join(", ", unknown) + ".")
                    .withError("objectives", "codes of the outline");
        }
    }

    private static void requireReviewable(AssignmentRow row, AssignRequest request, UUID reviewer) {
        if (!row.published()) {
            throw ProblemException.of(QuestionProblem.WRONG_STATE, "The question is retired.");
        }
        if (!row.exam().equals(request.outline().exam())) {
            throw ProblemException.of(QuestionProblem.UNKNOWN_REFERENCE, "A question counts in outlines of its own exam.")
                    .withError("outline.exam", "is " + row.exam());
        }
        if (reviewer.equals(row.author())) {
            throw ProblemException.of(QuestionProblem.OWN_REVIEW,
                    "Somebody else than its author says what a question is about.");
        }
    }

    private static void requireNone(AssignmentRow row, AssignRequest request) {
        if (row.assigned().containsKey(request.outline().asOf())) {
            throw ProblemException.of(QuestionProblem.WRONG_STATE,
                    "The question is assigned in this outline. Replace that with PUT.");
        }
    }

    private static void requireSome(AssignmentRow row, AssignRequest request, EditTag seen) {
        if (!row.assigned().containsKey(request.outline().asOf())) {
            throw ProblemException.notFound("An assignment of this question in this outline");
        }
        seen.require(row.edit());
    }
}
