package io.readyroom.faults.learner;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import io.readyroom.faults.learner.Client.Request;
import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.Sent;

/** Somebody who asks for other people's sessions all the time, in every way there is. */
final class Stranger {

    private static final Duration PAUSE = Duration.ofMillis(60);
    /** Far above what an owner sends: should it ever be stored, it stays and is found. */
    private static final String ANSWER = """
            {"response": null, "revision": 900000}""";

    private final Person person;
    private final Random random;
    private final List<Seat> seats;
    private ScheduledFuture<?> loop;
    private CompletableFuture<Reply> asked = CompletableFuture.completedFuture(null);

    /** @param seats of others; may grow */
    Stranger(Person person, List<Seat> seats, Random random) {
        this.person = person;
        this.seats = seats;
        this.random = random;
    }

    void begin(ScheduledExecutorService clock) {
        loop = clock.scheduleWithFixedDelay(this::probe, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end() {
        loop.cancel(false);
    }

    private void probe() {
        if (seats.isEmpty() || !asked.isDone()) {
            return;
        }
        String path = seats.get(random.nextInt(seats.size())).path();
        asked = switch (random.nextInt(8)) {
            case 0 -> send("GET", path, "");
            case 1 -> send("GET", path + Seat.ALL, "");
            case 2 -> send("GET", path + "/result", "");
            case 3 -> send("GET", path + "/review", "");
            case 4 -> send("PUT", path + "/answers/" + (1 + random.nextInt(35)), ANSWER);
            case 5 -> send("POST", path + "/submit", "");
            case 6 -> send("POST", path + "/abandon", "");
            default -> send("POST", path + "/event-tickets", "");
        };
    }

    private CompletableFuture<Reply> send(String method, String path, String body) {
        return person.client().send(Sent.of(Kind.PROBE, person.id(), method + " " + path),
                Request.of(method, path, person.token()).body(body));
    }
}
