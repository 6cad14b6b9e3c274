package io.readyroom.platform.messaging.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.arc.All;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.messaging.replay.EventHistory.Window;
import io.readyroom.platform.messaging.replay.ReplayPlan.Part;
import io.readyroom.platform.messaging.replay.ReplayPlan.Source;
import io.readyroom.platform.messaging.replay.StateSource.Portion;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Publishes a service's events again, portion by portion, each when the relay has published most of the last one; so
 * while Kafka is away this waits, and what is new in the outbox waits for a portion at most. It may be cut short and
 * begun again at any time: events keep their ids or carry the newest state, so consumers take each once.
 */
@Singleton
class EventReplay {

    private static final Logger LOG = Logger.getLogger(EventReplay.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final List<StateSource> sources;
    private final EventHistory history;
    private final Outbox outbox;
    private final OwnService own;
    private final Vertx vertx;

    EventReplay(@All List<StateSource> sources, EventHistory history, Outbox outbox, OwnService own,
            Vertx vertx) {
        this.sources = sources;
        this.history = history;
        this.outbox = outbox;
        this.own = own;
        this.vertx = vertx;
    }

    /**
     * What a request comes to. Of a compacted topic only the owner's state will do: the history could end with an older
     * one.
     */
    ReplayPlan plan(ReplayEventsRequest request) {
        Stream<Part> states = sources.stream().map(source -> new Part(source.topic(), Source.STATE));
        Stream<Part> facts = Topics.FACTS.stream().sorted().map(topic -> new Part(topic, Source.HISTORY));
        return new ReplayPlan(own.name(), Stream.concat(states, facts)
                .filter(part -> request.topic() == null || part.topic().equals(request.topic())).toList());
    }

    /** Puts everything into the outbox. Answers how many events that were; fails as the database does. */
    Uni<Long> run(ReplayPlan plan, ReplayEventsRequest request) {
        return Multi.createFrom().iterable(plan.topics())
                .onItem().transformToUniAndConcatenate(part -> publish(part, request)
                        .invoke(events -> LOG.infof("%d events of %s are published again", events, part.topic())))
                .collect().with(Collectors.summingLong(Long::longValue));
    }

    private Uni<Long> publish(Part part, ReplayEventsRequest request) {
        if (part.from() == Source.HISTORY) {
            return history.now().chain(now -> publish(part.topic(), request, now.toInstant()));
        }
        return Multi.createFrom().iterable(sources).filter(source -> source.topic().equals(part.topic()))
                .onItem().transformToUniAndConcatenate(this::publish)
                .collect().with(Collectors.summingLong(Long::longValue));
    }

    private Uni<Long> publish(String topic, ReplayEventsRequest request, Instant now) {
        Instant until = request.to() == null ? now : request.to();
        return Multi.createFrom().iterable(Window.since(request.since(), now))
                .onItem().transformToUniAndConcatenate(window -> total(whenThereIsRoom()
                        .chain(() -> history.moveBack(topic, request.since(), until, window))
                        .map(moved -> new Portion(moved, moved == 0 ? null : StateSource.BEGINNING))))
                .collect().with(Collectors.summingLong(Long::longValue));
    }

    private Uni<Long> publish(StateSource source) {
        AtomicReference<UUID> place = new AtomicReference<>(StateSource.BEGINNING);
        return total(whenThereIsRoom().chain(() -> inContext(() -> source.publishAfter(place.get())))
                .invoke(portion -> place.set(portion.last())));
    }

    /** Asks for portions until one is the last. */
    private Uni<Long> total(Uni<Portion> portions) {
        return Multi.createBy().repeating().uni(() -> portions.invoke(outbox::wake))
                .whilst(portion -> portion.last() != null)
                .collect().with(Collectors.summingLong(Portion::size));
    }

    /** A source may go to the database by Hibernate Reactive, which works only in a context of its own on an event loop. */
    private <T> Uni<T> inContext(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(work::get).runSubscriptionOn(task -> {
            Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(ignored -> task.run());
        });
    }

    private Uni<Void> whenThereIsRoom() {
        return Multi.createBy().repeating().uni(history::hasRoom).withDelay(PAUSE).whilst(room -> !room)
                .onItem().ignoreAsUni();
    }
}
