package io.readyroom.question.challenge;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.bank.WrongStateException;
import io.readyroom.question.rest.CreateKey;
import io.readyroom.question.statistics.Attention;
import io.smallrye.mutiny.Uni;

/** Takes disputes and their answers. */
@Singleton
class Challenges {

    private final Mutiny.SessionFactory sessions;
    private final Attention attention;

    Challenges(Mutiny.SessionFactory sessions, Attention attention) {
        this.sessions = sessions;
        this.attention = attention;
    }

    /** A dispute; fails with {@code already-challenged} when it isn't the learner's first one of that question. */
    Uni<RaisedChallenge> raise(UUID versionId, RaiseChallengeRequest request, UUID learner, CreateKey<RaisedChallenge> key) {
        return sessions.withTransaction(session -> {
            Transaction tx = HibernateTransaction.on(session);
            return key.once(tx, learner, () -> raise(tx, versionId, request.text(), learner));
        });
    }

    private Uni<RaisedChallenge> raise(Transaction tx, UUID versionId, String text, UUID learner) {
        return ChallengeRepository.requireDisputable(tx, versionId)
                .map(of -> new RaisedChallenge(Ids.next(), of.questionId(), versionId, of.exam(), ChallengeResponse.OPEN))
                .call(raised -> ChallengeRepository.raise(tx, raised, learner, text).invoke(first -> {
                    if (!first) {
                        throw ProblemException.of(QuestionProblem.ALREADY_CHALLENGED,
                                "You have disputed this question before; the outcome stands, or will stand, in the errata.");
                    }
                }))
                .call(raised -> report(tx, raised.questionId()));
    }

    /** Oldest first, those behind an id. */
    Uni<List<ChallengeResponse>> list(UUID after, String status, String exam, int rows) {
        return sessions.withSession(
                session -> ChallengeRepository.list(HibernateTransaction.on(session), after, status, exam, rows));
    }

    /**
     * Answers a dispute for good; fails with {@link WrongStateException} when it was, or when the outcome isn't what
     * is.
     */
    Uni<ChallengeResponse> answer(UUID id, AnswerChallengeRequest answer, UUID account) {
        return sessions.withTransaction(session -> {
            Transaction tx = HibernateTransaction.on(session);
            return ChallengeRepository.facts(tx, id)
                    .invoke(answer.outcome()::require)
                    .chain(() -> ChallengeRepository.answer(tx, id, answer, account))
                    .invoke(first -> {
                        if (!first) {
                            throw WrongStateException.because("This dispute was answered already.");
                        }
                    })
                    .chain(() -> ChallengeRepository.require(tx, id))
                    .call(challenge -> report(tx, challenge.questionId()));
        });
    }

    private Uni<Void> report(Transaction tx, UUID questionId) {
        return ChallengeRepository.open(tx, questionId)
                .chain(open -> attention.report(tx, questionId, Attention.Kind.CHALLENGES, open, null));
    }
}
