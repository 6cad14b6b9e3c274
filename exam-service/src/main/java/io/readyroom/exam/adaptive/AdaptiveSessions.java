package io.readyroom.exam.adaptive;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.session.ExamSession;
import io.readyroom.exam.session.ExamSessionRepository;
import io.readyroom.exam.session.Mode;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Leads through adaptive sessions. The next question is looked for without a lock and added under one, if the session is still
 * as it was read; otherwise all is looked at anew. So whoever asks at the same time gets the same question.
 */
@Singleton
class AdaptiveSessions {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int MOST_LOOKS = 4;

    private final Pool pool;
    private final AdaptiveRepository repository;
    private final ExamSessionRepository sessions;
    private final QuestionDraw questions;
    private final SessionEnd end;

    AdaptiveSessions(Pool pool, AdaptiveRepository repository, ExamSessionRepository sessions, QuestionDraw questions,
            SessionEnd end) {
        this.pool = pool;
        this.repository = repository;
        this.sessions = sessions;
        this.questions = questions;
        this.end = end;
    }

    /**
     * Which question is to be answered now, or why there is none any more. Asked again it answers the same until that question
     * is
     * answered or skipped.
     */
    Uni<NextQuestionResponse> next(Asking asking) {
        return next(asking, MOST_LOOKS);
    }

    private Uni<NextQuestionResponse> next(Asking asking, int looks) {
        if (looks == 0) {
            return Uni.createFrom().failure(ProblemException.of(CommonProblem.UNAVAILABLE,
                    "The session changes while its next question is looked for. Nothing was changed.").withRetryAfter(SOON));
        }
        return repository.find(asking.sessionId(), asking.learnerId())
                .chain(found -> found.map(session -> next(asking, session.requireAdaptive(), looks))
                        .orElseGet(() -> over(asking)));
    }

    private Uni<NextQuestionResponse> next(Asking asking, AdaptiveSession session, int looks) {
        int last = session.questionCount();
        if (session.status().isSubmitted()) {
            return Uni.createFrom().item(NextQuestionResponse.ended(last, session.end()));
        }
        if (!session.isLastAnswered() && !asking.skips(last)) {
            return Uni.createFrom().item(NextQuestionResponse.at(last));
        }
        return repository.seen(asking.sessionId(), asking.learnerId(), session.exam())
                .chain(seen -> questions.draw(session.soFar(), seen))
                .chain(draw -> goOn(asking, session, draw))
                .chain(answer -> answer.map(given -> Uni.createFrom().item(given))
                        .orElseGet(() -> next(asking.standingAt(last), looks - 1)));
    }

    /** Empty when the session has changed since it was read. */
    private Uni<Optional<NextQuestionResponse>> goOn(Asking asking, AdaptiveSession session, Draw draw) {
        return pool.withTransaction(tx -> repository.lock(tx, asking.sessionId(), asking.learnerId(), session)
                .chain(unchanged -> unchanged ? goOn(tx, asking.sessionId(), session, draw).map(Optional::of)
                        : Uni.createFrom().item(Optional.<NextQuestionResponse> empty())))
                .invoke(answer -> answer.filter(NextQuestionResponse::done)
                        .ifPresent(ended -> end.announce(asking.sessionId())));
    }

    private Uni<NextQuestionResponse> goOn(SqlConnection tx, UUID sessionId, AdaptiveSession session, Draw draw) {
        if (draw instanceof Draw.Slot slot) {
            return repository.append(tx, sessionId, slot.form().slots())
                    .replaceWith(NextQuestionResponse.at(session.questionCount() + 1));
        }
        String reason = ((Draw.End) draw).reason();
        return end.submit(tx, sessionId, reason)
                .replaceWith(NextQuestionResponse.ended(session.questionCount(), reason));
    }

    /** A session that isn't among those that may run: it is folded, or not the learner's. */
    private Uni<NextQuestionResponse> over(Asking asking) {
        return sessions.require(asking.sessionId(), asking.learnerId()).map(session -> {
            if (session.mode() != Mode.DIAGNOSTIC) {
                throw AdaptiveSession.notAdaptive(session.exam(), session.mode());
            }
            if (!session.status().isSubmitted()) {
                throw ExamSession.closed(session.status());
            }
            return NextQuestionResponse.ended(session.questionCount(), null);
        });
    }
}
