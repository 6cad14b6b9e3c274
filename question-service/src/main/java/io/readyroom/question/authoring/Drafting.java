package io.readyroom.question.authoring;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.SqlErrors;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.bank.Change;
import io.readyroom.question.bank.Drafts;
import io.readyroom.question.bank.HistoryEntry;
import io.readyroom.question.bank.HistoryEntry.Action;
import io.readyroom.question.bank.QuestionHistory;
import io.readyroom.question.bank.VersionStatus;
import io.readyroom.question.rest.CreateKey;
import io.smallrye.mutiny.Uni;

/** What authors do to drafts. Whatever is replaced or thrown away stays in the history. */
@Singleton
class Drafting {

    private final Mutiny.SessionFactory sessions;
    private final Drafts drafts;
    private final Copies copies;
    private final Mentions mentions;
    private final QuestionHistory history;

    Drafting(Mutiny.SessionFactory sessions, Drafts drafts, Copies copies, Mentions mentions, QuestionHistory history) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.copies = copies;
        this.mentions = mentions;
        this.history = history;
    }

    /** A new question, with its first version as a draft. */
    Uni<VersionResponse> create(CreateQuestionRequest request, UUID author, CreateKey<VersionResponse> key) {
        mentions.requireExam(request.exam());
        AuthoredQuestion written = DocumentReader.require(request.question(), SourceIds.orNew(request.question().id()));
        return sessions.withTransaction(session -> key.once(HibernateTransaction.on(session), author,
                () -> create(session, request.exam(), written, author)))
                .onFailure(SqlErrors::isUniqueViolation).transform(failure -> taken(written.sourceId(), failure));
    }

    private Uni<VersionResponse> create(Mutiny.Session session, String exam, AuthoredQuestion written, UUID author) {
        return mentions.require(session, exam, written)
                .chain(stimulus -> drafts.create(session, exam, written, stimulus.orElse(null), author))
                .call(version -> note(session, HistoryEntry.of(version.questionId(), version.number(), Action.CREATED,
                        author, null)))
                .chain(version -> VersionResponse.of(session, version));
    }

    /** The next version of a question, as a draft that says what another version says. */
    Uni<VersionResponse> next(UUID questionId, NextVersionRequest request, UUID author, CreateKey<VersionResponse> key) {
        return sessions.withTransaction(session -> key.once(HibernateTransaction.on(session), author,
                () -> next(session, questionId, request, author)));
    }

    private Uni<VersionResponse> next(Mutiny.Session session, UUID questionId, NextVersionRequest request, UUID author) {
        return copies.of(session, questionId, request.from())
                .chain(copy -> drafts.next(session, questionId, copy.question(), copy.stimulusId(),
                        new Drafts.Declared(author, request.change()))
                        .call(version -> note(session, HistoryEntry.of(questionId, version.number(), Action.CREATED,
                                author, "Began as a copy of version %d.".formatted(copy.number())))))
                .chain(version -> VersionResponse.of(session, version));
    }

    /** Puts another document in the place of a draft's. */
    Uni<VersionResponse> edit(Seen seen, EditVersionRequest request, UUID author) {
        AtomicReference<AuthoredVersion> replaced = new AtomicReference<>();
        return sessions.withTransaction(session -> QuestionName
                .require(HibernateTransaction.on(session), seen.questionId())
                .chain(name -> edit(session, seen, request, name, replaced))
                .call(version -> note(session, HistoryEntry.of(version.questionId(), version.number(), Action.EDITED,
                        author, null).withDetail(DocumentWriter.json(replaced.get().question()))))
                .chain(version -> VersionResponse.of(session, version)));
    }

    private Uni<AuthoredVersion> edit(Mutiny.Session session, Seen seen, EditVersionRequest request, QuestionName name,
            AtomicReference<AuthoredVersion> replaced) {
        AuthoredQuestion written = DocumentReader.require(request.question(), name.sourceId());
        return mentions.require(session, name.exam(), written)
                .chain(stimulus -> drafts.edit(session, seen.questionId(), seen.number(), written, before -> {
                    seen.check(before, VersionStatus.DRAFT);
                    replaced.set(before);
                    return new Drafts.Edit(stimulus.orElse(null), declared(before, request.change()));
                }));
    }

    private static Change declared(AuthoredVersion before, Change declared) {
        if (before.change() == null && declared != null) {
            Flaw.refuse(QuestionProblem.INVALID_QUESTION, "A first version changes nothing.", Flaw.IN_REQUEST,
                    List.of(new Flaw("change", "belongs to a later version")));
        }
        return declared == null ? before.change() : declared;
    }

    /** Throws a draft away. Its number is not given again. */
    Uni<Void> discard(Seen seen, UUID author) {
        AtomicReference<AuthoredVersion> thrown = new AtomicReference<>();
        return sessions.withTransaction(session -> drafts.discard(session, seen.questionId(), seen.number(), version -> {
            seen.check(version, VersionStatus.DRAFT);
            thrown.set(version);
            return null;
        }).chain(() -> note(session, HistoryEntry.of(seen.questionId(), seen.number(), Action.DISCARDED, author,
                null).withDetail(DocumentWriter.json(thrown.get().question())))));
    }

    private Uni<Void> note(Mutiny.Session session, HistoryEntry entry) {
        return history.write(HibernateTransaction.on(session), entry);
    }

    private static ProblemException taken(String sourceId, Throwable failure) {
        return ProblemException.of(QuestionProblem.SOURCE_ID_TAKEN, "There is a question " + sourceId + " already.", failure);
    }
}
