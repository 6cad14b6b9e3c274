package io.readyroom.question.bank;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/**
 * Open versions: written, edited, submitted, judged. In the session and transaction of the caller, who has checked that what
 * the author wrote is a question ({@code flaws}), that its stimulus exists, and who writes the history. Everything fails with
 * {@link WrongStateException} when the version isn't where it should be.
 */
@Singleton
public class Drafts {

    private final VersionReader reader;
    private final Clock clock;

    Drafts(VersionReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** A question that wasn't there: its first version, a draft. */
    public Uni<AuthoredVersion> create(Mutiny.Session session, String exam, AuthoredQuestion authored, UUID stimulusId,
            UUID author) {
        Question question = new Question(Ids.next(), authored.sourceId(), exam);
        QuestionVersion version = QuestionVersion.first(question.id, author, VersionFacts.of(authored, stimulusId));
        return session.persist(question).chain(session::flush)
                .chain(() -> session.persist(version)).chain(session::flush)
                .chain(() -> keep(session, version, authored))
                .chain(() -> reader.read(session, version));
    }

    /** The next version of a question that was published: a draft. Fails when one is open already. */
    public Uni<AuthoredVersion> next(Mutiny.Session session, UUID questionId, AuthoredQuestion authored, UUID stimulusId,
            Declared declared) {
        return lock(session, questionId)
                .chain(() -> newest(session, questionId))
                .invoke(newest -> {
                    if (newest.status().isOpen()) {
                        throw WrongStateException.alreadyOpen(newest.number);
                    }
                })
                .chain(newest -> VersionNumbers.next(HibernateTransaction.on(session), questionId)
                        .map(number -> newest.next(number, declared.author(), declared.change(),
                                VersionFacts.of(authored, stimulusId))))
                .call(version -> session.persist(version).chain(session::flush)
                        .chain(() -> keep(session, version, authored)))
                .chain(version -> reader.read(session, version));
    }

    /** Who writes a next version, and what it is said to be. */
    public record Declared(UUID author, Change change) {
    }

    /** Puts other content in a draft's place. */
    public Uni<AuthoredVersion> edit(Mutiny.Session session, UUID questionId, int number, AuthoredQuestion authored,
            Function<AuthoredVersion, Edit> edit) {
        return lock(session, questionId)
                .chain(() -> VersionReader.find(session, questionId, number))
                .call(version -> reader.read(session, version).map(edit)
                        .chain(changed -> edit(session, version, authored, changed)))
                .call(session::flush)
                .call(version -> DraftOutline.note(HibernateTransaction.on(session), List.of(version.id)))
                .chain(version -> reader.read(session, version));
    }

    private static Uni<Void> keep(Mutiny.Session session, QuestionVersion version, AuthoredQuestion authored) {
        return session.persist(new StoredDraft(version.id, authored)).chain(session::flush)
                .chain(() -> DraftOutline.note(HibernateTransaction.on(session), List.of(version.id)));
    }

    /** What comes with an edit. */
    public record Edit(UUID stimulusId, Change change) {
    }

    private static Uni<Void> edit(Mutiny.Session session, QuestionVersion version, AuthoredQuestion authored, Edit edit) {
        return before(session, version)
                .invoke(before -> version.edit(VersionFacts.of(authored, edit.stimulusId()), edit.change(), before))
                .chain(() -> session.find(StoredDraft.class, version.id))
                .invoke(draft -> draft.take(authored))
                .replaceWithVoid();
    }

    /** The version that an open one is declared against, or null for a first one. */
    private static Uni<QuestionVersion> before(Mutiny.Session session, QuestionVersion version) {
        return session.createSelectionQuery("from QuestionVersion where questionId = ?1 and number < ?2 order by number desc",
                QuestionVersion.class).setParameter(1, version.questionId).setParameter(2, version.number)
                .setMaxResults(1).getSingleResultOrNull();
    }

    /**
     * A step in the workflow. Nobody judges what they have begun or edited.
     *
     * @param check is called with the version as it is, under its lock: the place to compare an ETag
     */
    public Uni<AuthoredVersion> step(Mutiny.Session session, UUID questionId, int number, Step step,
            Function<AuthoredVersion, Void> check) {
        return lock(session, questionId)
                .chain(() -> VersionReader.find(session, questionId, number))
                .call(version -> reader.read(session, version).map(check))
                .invoke(version -> step.take(version, OffsetDateTime.now(clock)))
                .call(version -> step.reviewer() == null ? Uni.createFrom().voidItem()
                        : Authorship.refuse(HibernateTransaction.on(session), questionId, number, step.reviewer()))
                .call(session::flush)
                .chain(version -> reader.read(session, version));
    }

    /** Submits, rejects or approves. */
    public record Step(Kind kind, UUID reviewer) {

        private enum Kind {
            SUBMIT,
            REJECT,
            APPROVE
        }

        public static Step submit() {
            return new Step(Kind.SUBMIT, null);
        }

        public static Step reject(UUID reviewer) {
            return new Step(Kind.REJECT, reviewer);
        }

        /** It is published by {@link Publication}, at once or with a change set. */
        public static Step approve(UUID reviewer) {
            return new Step(Kind.APPROVE, reviewer);
        }

        private void take(QuestionVersion version, OffsetDateTime now) {
            switch (kind) {
                case SUBMIT -> version.submit(now);
                case REJECT -> version.reject(reviewer, now);
                case APPROVE -> version.approve(reviewer, now);
            }
        }
    }

    /** Throws a draft away; a question that has no other version stays as a name that is never used again. */
    public Uni<Void> discard(Mutiny.Session session, UUID questionId, int number, Function<AuthoredVersion, Void> check) {
        return lock(session, questionId)
                .chain(() -> VersionReader.find(session, questionId, number))
                .call(version -> reader.read(session, version).map(check))
                .invoke(QuestionVersion::requireDraft)
                .chain(session::remove)
                .chain(session::flush);
    }

    private static Uni<Question> lock(Mutiny.Session session, UUID questionId) {
        return session.find(Question.class, questionId, LockMode.PESSIMISTIC_WRITE)
                .onItem().ifNull().failWith(() -> ProblemException.notFound("The question"));
    }

    private static Uni<QuestionVersion> newest(Mutiny.Session session, UUID questionId) {
        return session.createSelectionQuery("from QuestionVersion where questionId = ?1 order by number desc",
                QuestionVersion.class).setParameter(1, questionId).setMaxResults(1).getSingleResultOrNull()
                .onItem().ifNull().failWith(() -> ProblemException
                        .notFound("A version of this question"));
    }
}
