package io.readyroom.exam.offline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.ExamProblem;
import io.readyroom.exam.Neighbours;
import io.readyroom.exam.scoring.Grade;
import io.readyroom.exam.scoring.Grading;
import io.readyroom.exam.scoring.Ungraded;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Makes offline packs. */
@Singleton
class OfflinePacks {

    private final Pool pool;
    private final OfflineRepository repository;
    private final Grading grading;
    private final OfflineConfig config;

    OfflinePacks(Pool pool, OfflineRepository repository, Grading grading, OfflineConfig config) {
        this.pool = pool;
        this.repository = repository;
        this.grading = grading;
        this.config = config;
    }

    /**
     * A session's pack. The keys are fetched before the session is marked, so that a neighbour's fault costs no measurement,
     * and
     * leave after that is committed. Fails with {@code session-closed}, {@code deadline-passed} and {@code not-in-policy} where
     * there is none, and with {@code unavailable} or {@code upstream-timeout} when keys can't be had; nothing is changed then.
     */
    Uni<OfflinePackResponse> handOut(UUID sessionId, UUID learnerId) {
        return repository.require(sessionId, learnerId)
                .invoke(PackableSession::requirePackable)
                .chain(session -> keys(session)
                        .chain(keys -> mark(session, learnerId)
                                .map(handedOut -> OfflinePackResponse.of(session, handedOut, keys))));
    }

    /** In order of position: what an unanswered question would have been worth tells its key. */
    private Uni<List<Grade>> keys(PackableSession session) {
        List<Ungraded> unanswered = session.versionIds().stream().map(version -> new Ungraded(version, null)).toList();
        return grading.gradeAll(unanswered, session.facts().gradingPolicy())
                .map(OfflinePacks::requireAll)
                .onFailure().transform(Neighbours::toProblem);
    }

    private static List<Grade> requireAll(List<Optional<Grade>> grades) {
        return grades.stream().map(grade -> grade.orElseThrow(() -> ProblemException.of(CommonProblem.UNAVAILABLE,
                "Not all keys of this session are there yet. Nothing was changed."))).toList();
    }

    private Uni<HandedOut> mark(PackableSession session, UUID learnerId) {
        int validFor = Math.toIntExact(config.packsValidFor().toSeconds());
        return pool.withTransaction(tx -> repository.handOut(tx, session.id(), learnerId, validFor))
                .chain(handedOut -> handedOut.map(Uni.createFrom()::item)
                        .orElseGet(() -> repository.require(session.id(), learnerId).map(OfflinePacks::refuse)));
    }

    /** It was packable a moment ago: either it has ended since, or its time is up and the sweep has not come by. */
    private static HandedOut refuse(PackableSession now) {
        now.requirePackable();
        throw ProblemException.of(ExamProblem.DEADLINE_PASSED, "The time was up when the pack was asked for.");
    }
}
