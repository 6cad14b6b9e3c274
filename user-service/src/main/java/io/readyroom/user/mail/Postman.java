package io.readyroom.user.mail;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

/** Sends what was ordered, at least once: write the letter, commit its token, hand it over, forget the order. */
@Singleton
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);

    private final LetterQueue queue;
    private final MailDelivery delivery;
    private final MailConfig config;
    private final Pool pool;
    private final Map<LetterKind, LetterWriter> writers = new EnumMap<>(LetterKind.class);

    Postman(LetterQueue queue, MailDelivery delivery, MailConfig config, Pool pool, @All List<LetterWriter> writers) {
        this.queue = queue;
        this.delivery = delivery;
        this.config = config;
        this.pool = pool;
        writers.forEach(writer -> this.writers.put(writer.kind(), writer));
    }

    @Scheduled(identity = "postman", every = "${readyroom.mail.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return queue.claim()
                .chain(orders -> Multi.createFrom().iterable(orders)
                        .onItem().transformToUniAndConcatenate(this::sendOrKeep).collect().asList())
                .onFailure().invoke(failure -> LOG.warn("Letters could not be looked up, trying again", failure))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private Uni<Void> sendOrKeep(LetterOrder order) {
        return send(order).onFailure().recoverWithUni(failure -> keep(order, failure));
    }

    private Uni<Void> send(LetterOrder order) {
        return pool.withTransaction(connection -> writers.get(order.kind()).write(Transaction.on(connection), order))
                .chain(letter -> deliver(order, letter))
                .chain(() -> queue.done(order));
    }

    private Uni<Void> deliver(LetterOrder order, Optional<Letter> letter) {
        return letter.map(written -> delivery.deliver(order, written)).orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> keep(LetterOrder order, Throwable failure) {
        boolean giveUp = order.attempts() >= config.attempts();
        // The class only: a mail server's answer quotes addresses.
        LOG.warnf("Letter %s (%s) could not be sent at attempt %d%s: %s", order.id(), order.kind(), order.attempts(),
                giveUp ? ", given up" : "", failure.getClass().getSimpleName());
        return giveUp ? queue.done(order) : Uni.createFrom().voidItem();
    }
}
