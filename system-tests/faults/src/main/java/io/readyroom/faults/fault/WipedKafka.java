package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.readyroom.faults.event.Broker;
import io.readyroom.faults.event.Event;
import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.local.ServiceProcess;
import io.readyroom.platform.embedded.Polling;

/**
 * Kafka loses everything: topics, offsets, groups. When it is lost, submissions lie in it that nobody has read yet, because
 * scoring-service is dead. It comes back empty, the topics are made again, and the history of the outboxes is put back into
 * them.
 * <p>
 * Guards: the history itself, of seven days; ids that stay the same, so that what was taken before is not taken again; and
 * consumers that begin at the beginning when their offset is nowhere.
 * <p>
 * Seen failing without the history (no {@code replay_events} in the databases): "394 of 394 events of readyroom.exam-sessions
 * were published and are not there again", and "I7: … 24 of 389 ExamSessionSubmitted never reached scoring". Those 24 had their
 * results all the same, half a minute later, because exam-service tells again what has none. Not yet run without the others:
 * with {@code auto.offset.reset=latest} I7 is to fail in the same way.
 */
record WipedKafka() implements Fault {

    private static final Duration PILE_UP = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Override
    public String name() {
        return "wipe-kafka";
    }

    @Override
    public Duration bound() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void strike(Stage stage) {
        World world = stage.world();
        ServiceProcess scoring = world.system().service("scoring-service");
        scoring.kill9();
        stage.last(PILE_UP);
        world.wipeKafka();
        History history = History.read(world);
        scoring.start().awaitReady();
        stage.healed();
        stage.complain(history.replay());
        stage.complain(missing(world.broker(), history));
    }

    /** Topics that keep the last event of a key hold the others, too, for as long as this run takes. */
    private static List<String> missing(Broker broker, History history) {
        List<String> missing = new ArrayList<>();
        Polling.until(LIMIT, PAUSE, () -> {
            missing.clear();
            history.ids().forEach((topic, published) -> {
                Set<String> there = broker.all(topic).stream().map(record -> Event.read(record).id())
                        .collect(Collectors.toSet());
                long lost = published.stream().filter(id -> !there.contains(id)).count();
                if (lost > 0) {
                    missing.add(lost + " of " + published.size() + " events of " + topic
                            + " were published and are not there again");
                }
            });
            return missing.isEmpty();
        });
        return missing;
    }

    @Override
    public List<String> missing(LedgerBook book) {
        return Demands.sittingGoesOn(book);
    }
}
