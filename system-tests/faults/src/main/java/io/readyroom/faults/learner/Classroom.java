package io.readyroom.faults.learner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.readyroom.system.Json;

/** Many learners on two threads, and a stranger who tries their doors. */
public final class Classroom implements AutoCloseable {

    private static final Duration BETWEEN_ARRIVALS = Duration.ofMillis(80);

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, Classroom::daemon);
    private final List<Learner> learners = new ArrayList<>();
    private final List<Seat> seats = new CopyOnWriteArrayList<>();
    private final Client client;
    private final Random random;
    private Stranger stranger;

    public Classroom(Client client, Random random) {
        this.client = client;
        this.random = random;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "learners");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Lets them in one after the other. All in the same second would be a fault of its own: on a system that has just started,
     * and has never done what they ask for, it is too much, and some are told to come back.
     */
    public void open(LoadShape shape) {
        stranger = new Stranger(await(Person.guest(client)), seats, new Random(random.nextLong()));
        stranger.begin(clock);
        for (int i = 0; i < shape.learners(); i++) {
            learners.add(new Learner(client, clock, new Random(random.nextLong()), shape, seats::add));
        }
        for (int i = 0; i < learners.size(); i++) {
            learners.get(i).begin(BETWEEN_ARRIVALS.multipliedBy(i));
        }
    }

    /** Somebody with a session of the free sample, outside of the loop; known to the stranger. */
    public Seat seat() {
        return seat(await(Person.guest(client)));
    }

    /** One more session of a person. */
    public Seat seat(Person person) {
        return adopt(person, await(person.start(UUID.randomUUID().toString(), Person.FREE_SAMPLE)));
    }

    /** The session that a start was answered with. */
    public Seat adopt(Person person, Reply started) {
        if (!started.isAcknowledged()) {
            throw new IllegalStateException("no session: " + started.outcome());
        }
        String session = started.body().path("id").asText();
        Reply questions = await(person.read("/v1/exam-sessions/" + session + Seat.ALL));
        Seat seat = new Seat(person, session, Json.list(questions.body().path("items")));
        seats.add(seat);
        return seat;
    }

    public Person guest() {
        return await(Person.guest(client));
    }

    /** Somebody with that role, at work. */
    public Staff staff(String role) {
        return await(Staff.login(client, role));
    }

    /** Somebody who wants in, and gives up after a while. */
    public CompletableFuture<Reply> knock(Duration patience) {
        return Person.ask(client, patience);
    }

    /** Every session that was started so far, by whomever. */
    public List<Seat> seats() {
        return seats;
    }

    /**
     * Asks all to settle what is open, to hand in, to wait for their results and to leave; the stranger stays until they have.
     *
     * @throws IllegalStateException when one of them was told what no owner should be told, or is still there at the limit
     */
    public void dismiss(Duration limit) {
        learners.forEach(Learner::leave);
        CompletableFuture<Void> all = CompletableFuture
                .allOf(learners.stream().map(Learner::left).toArray(CompletableFuture[]::new));
        try {
            all.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            long there = learners.stream().filter(learner -> !learner.left().isDone()).count();
            throw new IllegalStateException(there + " of " + learners.size() + " learners wait for something after " + limit,
                    e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            stranger.end();
        }
    }

    public static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
