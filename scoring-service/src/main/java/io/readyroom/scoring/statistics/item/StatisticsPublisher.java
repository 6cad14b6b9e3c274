package io.readyroom.scoring.statistics.item;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.scoring.answerkey.AnswerKeyRepository;
import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.statistics.item.PublicationRepository.Told;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Tells of every question whose sums have changed since it was last told of; how often they changed in between is all one. */
@ApplicationScoped
class StatisticsPublisher {

    private static final Logger LOG = Logger.getLogger(StatisticsPublisher.class);
    /** Questions in one transaction. */
    private static final int MOST = 200;

    private final Pool pool;
    private final PublicationRepository repository;
    private final AnswerKeyRepository keys;
    private final Outbox outbox;

    StatisticsPublisher(Pool pool, PublicationRepository repository, AnswerKeyRepository keys, Outbox outbox) {
        this.pool = pool;
        this.repository = repository;
        this.keys = keys;
        this.outbox = outbox;
    }

    @Scheduled(every = "{readyroom.statistics.publish-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> publish() {
        return pool.withTransaction(this::publishSome)
                .invoke(told -> {
                    if (told > 0) {
                        outbox.wake();
                    }
                })
                .onFailure().invoke(failure -> LOG.warnf("Statistics can't be told, next time: %s", failure))
                .onFailure().recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Integer> publishSome(SqlConnection tx) {
        return repository.claim(tx, MOST)
                .chain(told -> told.isEmpty() ? Uni.createFrom().item(0) : publish(tx, told));
    }

    private Uni<Integer> publish(SqlConnection tx, List<Told> told) {
        List<UUID> measuredAs = told.stream().map(Told::measuredAs).toList();
        return repository.read(tx, measuredAs)
                .chain(questions -> keys.heads(tx, questions.values().stream().map(MeasuredQuestion::latest).toList())
                        .map(known -> told.stream().filter(one -> questions.containsKey(one.measuredAs()))
                                .map(one -> next(one, questions.get(one.measuredAs()), known)).toList())
                        .call(next -> repository.store(tx, next.stream().map(Next::told).toList(), versions(questions))))
                .call(next -> outbox.append(Transaction.on(tx), next.stream().map(Next::event)
                        .map(ItemStatisticsChanged::toEvent).toList()))
                .map(List::size);
    }

    private static List<UUID> versions(Map<UUID, MeasuredQuestion> questions) {
        return questions.values().stream().flatMap(question -> question.versions().keySet().stream()).toList();
    }

    private static Next next(Told told, MeasuredQuestion question, Map<UUID, KeyRevision> keys) {
        ItemStatistics statistics = question.statistics();
        Drift drift = told.drift().next(statistics.sums());
        long version = told.aggregateVersion() + 1;
        KeyRevision key = keys.get(question.latest());
        List<String> flags = new Flags(statistics, key == null || key.voided() ? null : key.key()).raised(drift.isAlarm());
        return new Next(new Told(question.measuredAs(), version, drift),
                ItemStatisticsChanged.of(question, version, drift, flags));
    }

    private record Next(Told told, ItemStatisticsChanged event) {
    }
}
