package io.readyroom.scoring.result;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Stores results and tells about them in one transaction, so that there is never one without the other. */
@Startup // Its counter is there, at zero, before the first result.
@ApplicationScoped
public class Results {

    private final ResultRepository repository;
    private final Outbox outbox;
    private final Counter scoredResults;
    private final Counter rescoredResults;

    Results(ResultRepository repository, Outbox outbox, MeterRegistry metrics) {
        this.repository = repository;
        this.outbox = outbox;
        this.scoredResults = metrics.counter("readyroom.results.scored");
        this.rescoredResults = metrics.counter("readyroom.results.rescored");
    }

    /**
     * Stores first results, and answers of which sessions. One that another replica scored meanwhile keeps the result that it
     * has.
     */
    public Uni<Set<UUID>> add(SqlConnection tx, List<ScoredExam> scored) {
        return repository.insert(tx, scored)
                .call(inserted -> announce(tx,
                        scored.stream().filter(exam -> inserted.contains(exam.session().sessionId())).toList()))
                .invoke(inserted -> scoredResults.increment(inserted.size()));
    }

    /** Tells again about the current results of those sessions that have one, for a neighbour that may have missed it. */
    public Uni<Integer> announceAgain(SqlConnection tx, Collection<UUID> sessionIds) {
        return repository.current(tx, sessionIds)
                .call(scored -> announce(tx, scored))
                .map(List::size);
    }

    /**
     * The current result of a learner's session; empty while it is pending.
     *
     * <p>
     * Fails with not-found when the session is somebody else's or was never submitted.
     */
    public Uni<Optional<ScoredExam>> require(UUID sessionId, UUID learnerId) {
        return repository.require(sessionId, learnerId);
    }

    /** The current results of those sessions that have one, in the order of sessions. */
    public Uni<List<ScoredExam>> current(SqlConnection tx, Collection<UUID> sessionIds) {
        return repository.current(tx, sessionIds);
    }

    /**
     * The same, locked in that order: until the transaction ends nobody else makes another revision. One that was replaced
     * while this waited for it is left out.
     */
    public Uni<List<ScoredExam>> hold(SqlConnection tx, Collection<UUID> sessionIds) {
        return repository.hold(tx, sessionIds);
    }

    /** Puts next revisions in the place of results that the transaction {@link #hold holds}, and tells them. */
    public Uni<Void> replace(SqlConnection tx, List<ScoredExam> next) {
        if (next.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return repository.retire(tx, next.stream().map(ScoredExam::sessionId).toList())
                .chain(() -> repository.insert(tx, next))
                .invoke(stored -> requireAll(stored, next))
                .chain(() -> outbox.append(Transaction.on(tx), next.stream()
                        .map(exam -> ExamRescored.from(exam).toEvent(exam.session().traceparent()))
                        .toList()))
                .invoke(() -> rescoredResults.increment(next.size()));
    }

    private static void requireAll(Set<UUID> stored, List<ScoredExam> next) {
        if (stored.size() != next.size()) {
            throw new IllegalStateException("A revision was there already, in spite of the lock on the one before it");
        }
    }

    private Uni<Void> announce(SqlConnection tx, List<ScoredExam> scored) {
        return outbox.append(Transaction.on(tx),
                scored.stream().map(exam -> ExamScored.from(exam).toEvent(exam.session().traceparent())).toList());
    }
}
