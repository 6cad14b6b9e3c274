package io.readyroom.question.bank;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.content.ContentJson;
import io.readyroom.question.key.AnswerKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Reads versions for authors: with their keys. */
@Singleton
public class VersionReader {

    private static final String NEWEST_KEY = """
            SELECT key FROM answer_key WHERE question_version_id = $1 ORDER BY revision DESC LIMIT 1
            """;
    private static final String OBJECTIVES = """
            SELECT a.objective_code FROM objective_assignment a JOIN outline_version o ON o.id = a.outline_id
            WHERE a.question_id = $1 AND o.as_of = (
              SELECT max(n.as_of) FROM objective_assignment m JOIN outline_version n ON n.id = m.outline_id
              WHERE m.question_id = $1 AND n.exam_code = o.exam_code)
            ORDER BY a.position
            """;

    /** A version by its number; fails with {@code not-found}. */
    public Uni<AuthoredVersion> require(Mutiny.Session session, UUID questionId, int number) {
        return find(session, questionId, number).chain(version -> read(session, version));
    }

    /** The version that a question was published with last; fails with {@code not-found} when it never was. */
    public Uni<AuthoredVersion> current(Mutiny.Session session, UUID questionId) {
        return session.createSelectionQuery("""
                from QuestionVersion v where v.id = (select q.currentVersionId from Question q where q.id = ?1)""",
                QuestionVersion.class).setParameter(1, questionId).getSingleResultOrNull()
                .onItem().ifNull().failWith(() -> ProblemException.notFound("A published version of this question"))
                .chain(version -> read(session, version));
    }

    /** All versions of a question, the first one first; fails with {@code not-found} when there is no such question. */
    public Uni<List<AuthoredVersion>> all(Mutiny.Session session, UUID questionId) {
        return session.createSelectionQuery("from QuestionVersion where questionId = ?1 order by number",
                QuestionVersion.class).setParameter(1, questionId).getResultList()
                .chain(versions -> versions.isEmpty()
                        ? Uni.createFrom().failure(ProblemException.notFound("The question"))
                        : Multi.createFrom().iterable(versions)
                                .onItem().transformToUniAndConcatenate(version -> read(session, version))
                                .collect().asList());
    }

    static Uni<QuestionVersion> find(Mutiny.Session session, UUID questionId, int number) {
        return session.createSelectionQuery("from QuestionVersion where questionId = ?1 and number = ?2",
                QuestionVersion.class).setParameter(1, questionId).setParameter(2, number).getSingleResultOrNull()
                .onItem().ifNull().failWith(() -> ProblemException.notFound("Version " + number + " of this question"));
    }

    Uni<AuthoredVersion> read(Mutiny.Session session, QuestionVersion version) {
        return session.find(Question.class, version.questionId)
                .chain(question -> stimulus(session, version)
                        .chain(stimulus -> companions(session, version)
                                .map(with -> version(version, question, stimulus.orElse(null), with))));
    }

    /** What is kept beside a version: with the draft while it is open, with the question and the key's history afterwards. */
    private record Companions(AnswerKey key, List<String> objectives) {
    }

    private static Uni<Companions> companions(Mutiny.Session session, QuestionVersion version) {
        if (version.status().isOpen()) {
            return session.find(StoredDraft.class, version.id)
                    .onItem().ifNull().failWith(() -> ProblemException.of(CommonProblem.UNAVAILABLE,
                            "The version is being published at this moment. Read it again."))
                    .map(draft -> new Companions(draft.key(version.type()).orElse(null), draft.objectives()));
        }
        var tx = HibernateTransaction.on(session);
        return tx.select(NEWEST_KEY, version.id).chain(keys -> tx.select(OBJECTIVES, version.questionId)
                .map(codes -> new Companions(
                        ContentJson.read((String) keys.get(0)[0], AnswerKey.classFor(version.type())),
                        codes.stream().map(row -> (String) row[0]).toList())));
    }

    private static Uni<Optional<String>> stimulus(Mutiny.Session session, QuestionVersion version) {
        return version.stimulusId == null ? Uni.createFrom().item(Optional.empty())
                : session.find(StoredStimulus.class, version.stimulusId).map(stored -> Optional.of(stored.sourceId));
    }

    private static AuthoredVersion version(QuestionVersion version, Question question, String stimulus, Companions with) {
        AuthoredQuestion authored = new AuthoredQuestion(question.sourceId, version.pool, version.language,
                version.difficulty, with.objectives(), ContentJson.read(version.labels, Labels.class), stimulus,
                version.content(), ContentJson.read(version.rationale, Rationale.class), with.key());
        return new AuthoredVersion(version.id, question.id, question.examCode, version.number, version.status(), version.edit,
                version.change == null ? null : Change.of(version.change), version.writtenBy, version.reviewedBy,
                new AuthoredVersion.Times(instant(version.submittedAt), instant(version.reviewedAt),
                        instant(version.publishedAt), instant(version.retiredAt)),
                authored);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
