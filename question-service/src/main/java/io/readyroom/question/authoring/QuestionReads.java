package io.readyroom.question.authoring;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.bank.QuestionHistory;
import io.readyroom.question.bank.VersionReader;
import io.readyroom.question.search.AlikeQuestions;
import io.smallrye.mutiny.Uni;

/** What authors and reviewers read. */
@Singleton
class QuestionReads {

    private static final String BEFORE = """
            SELECT coalesce(max(number), 0) FROM question_version WHERE question_id = $1 AND number < $2
            """;

    private final Mutiny.SessionFactory sessions;
    private final VersionReader reader;
    private final QuestionHistory history;
    private final DraftLint lint;
    private final AlikeQuestions alike;

    QuestionReads(Mutiny.SessionFactory sessions, VersionReader reader, QuestionHistory history, DraftLint lint,
            AlikeQuestions alike) {
        this.sessions = sessions;
        this.reader = reader;
        this.history = history;
        this.lint = lint;
        this.alike = alike;
    }

    Uni<QuestionResponse> question(UUID questionId) {
        return sessions.withSession(session -> reader.all(session, questionId)).map(QuestionResponse::from);
    }

    Uni<VersionResponse> version(UUID questionId, int number) {
        return sessions.withSession(session -> reader.require(session, questionId, number)
                .chain(version -> VersionResponse.of(session, version)));
    }

    /** @param number or null for the newest version */
    Uni<LintResponse> lint(UUID questionId, Integer number) {
        return sessions.withSession(session -> (number == null ? newest(session, questionId)
                : Uni.createFrom().item(number))
                .chain(wanted -> reader.require(session, questionId, wanted))
                .chain(version -> alike.to(HibernateTransaction.on(session), questionId)
                        .map(others -> lint.lint(version, others))));
    }

    /** @param from number, or null for the version before */
    Uni<DiffResponse> diff(UUID questionId, int number, Integer from) {
        return sessions.withSession(session -> (from == null ? before(session, questionId, number)
                : Uni.createFrom().item(from))
                .chain(other -> reader.require(session, questionId, other))
                .chain(old -> reader.require(session, questionId, number).chain(now -> diff(session, old, now))));
    }

    private static Uni<DiffResponse> diff(Mutiny.Session session, AuthoredVersion old, AuthoredVersion now) {
        return Standing.read(HibernateTransaction.on(session), old.id())
                .chain(before -> Standing.read(HibernateTransaction.on(session), now.id())
                        .map(after -> new DiffResponse(old.number(), now.number(), before.stimulusId(), after.stimulusId(),
                                DocumentDiff.between(old.question(), now.question()))));
    }

    private static Uni<Integer> newest(Mutiny.Session session, UUID questionId) {
        return HibernateTransaction.on(session).select(BEFORE, questionId, Integer.MAX_VALUE)
                .map(rows -> ((Number) rows.get(0)[0]).intValue());
    }

    private static Uni<Integer> before(Mutiny.Session session, UUID questionId, int number) {
        return HibernateTransaction.on(session).select(BEFORE, questionId, number).map(rows -> {
            int before = ((Number) rows.get(0)[0]).intValue();
            if (before == 0) {
                throw ProblemException.notFound("A version before this one");
            }
            return before;
        });
    }

    /** Oldest first, what happened behind an id. */
    Uni<List<HistoryResponse>> history(UUID questionId, UUID after, int rows) {
        return sessions.withSession(session -> QuestionName.require(HibernateTransaction.on(session), questionId)
                .chain(() -> history.read(HibernateTransaction.on(session), questionId, after, rows)))
                .map(entries -> entries.stream().map(HistoryResponse::from).toList());
    }
}
