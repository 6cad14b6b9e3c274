package io.readyroom.exam.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.readyroom.exam.missed.MissedQuestions;
import io.readyroom.exam.missed.Outcomes;
import io.readyroom.platform.messaging.EventBatchHandler;
import io.readyroom.platform.messaging.EventConsumer;
import io.readyroom.platform.messaging.PermanentEventException;
import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.messaging.Topics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Hears that sessions were scored, or scored anew, and which of their questions were missed. */
@Singleton
class ScoredEvents implements EventBatchHandler {

    private final EventConsumer consumer;
    private final ReconciliationRepository repository;
    private final MissedQuestions missed;

    ScoredEvents(EventConsumer consumer, ReconciliationRepository repository, MissedQuestions missed) {
        this.consumer = consumer;
        this.repository = repository;
        this.missed = missed;
    }

    @Incoming("results")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, this);
    }

    @Override
    public String topic() {
        return Topics.RESULTS;
    }

    @Override
    public Set<String> types() {
        return Set.of("ExamScored", "ExamRescored");
    }

    @Override
    public Uni<Void> handle(SqlConnection tx, List<ReceivedEvent> events) {
        List<Result> results = events.stream().map(ScoredEvents::result).toList();
        return repository.markScored(tx, results.stream().map(Result::sessionId).distinct().toList())
                .chain(() -> missed.record(tx, results.stream().flatMap(result -> result.outcomes().stream()).toList()));
    }

    private static Result result(ReceivedEvent event) {
        Result result = event.as(Result.class);
        if (result.sessionId() == null) {
            throw new PermanentEventException("a result without a session");
        }
        return result;
    }

    /**
     * The part of scoring-service's events that is read here.
     *
     * @param missedPositions null in what earlier releases told
     */
    private record Result(UUID sessionId, List<Integer> missedPositions) {

        Optional<Outcomes> outcomes() {
            return Optional.ofNullable(missedPositions).map(positions -> Outcomes.of(sessionId, positions));
        }
    }
}
