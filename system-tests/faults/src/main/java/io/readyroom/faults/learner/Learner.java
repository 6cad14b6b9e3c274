package io.readyroom.faults.learner;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.system.Json;
import io.readyroom.system.Responses;

/**
 * Sits one session after the other, one request at a time, as a good client does: waits as long as it is told to, and when no
 * answer came either asks what is stored or sends the same again. After {@link #leave()} it settles what is open, hands its
 * session in and waits for the result.
 */
final class Learner {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final int CLEARS_ONE_IN = 40;
    private static final int LOOKS_ONE_IN = 12;

    private final Client client;
    private final Executor clock;
    private final Random random;
    private final LoadShape shape;
    private final Consumer<Seat> seated;
    private final CompletableFuture<Void> left = new CompletableFuture<>();
    private volatile boolean leaving;

    private Person person;
    private Seat seat;
    private String key = newKey();
    private int[] revisions;
    private int acknowledged;
    private Pending pending;

    /** @param seated told of each session that was started */
    Learner(Client client, Executor clock, Random random, LoadShape shape, Consumer<Seat> seated) {
        this.client = client;
        this.clock = clock;
        this.random = random;
        this.shape = shape;
        this.seated = seated;
    }

    /** An answer whose outcome is not known. */
    private record Pending(int position, int revision, JsonNode response) {
    }

    /** @param delay until it arrives */
    void begin(Duration delay) {
        after(delay, this::arrive);
    }

    void leave() {
        leaving = true;
    }

    /** Completes when it has left; fails when it was told something that no owner of a session should be told. */
    CompletableFuture<Void> left() {
        return left;
    }

    private void arrive() {
        Person.guest(client).thenAccept(guest -> {
            person = guest;
            start();
        }).exceptionally(failure -> {
            after(SOON, this::arrive);
            return null;
        });
    }

    private void start() {
        if (leaving) {
            left.complete(null);
            return;
        }
        go(() -> person.start(key, Person.FREE_SAMPLE), reply -> {
            String session = reply.body().path("id").asText();
            go(() -> person.read("/v1/exam-sessions/" + session + Seat.ALL), questions -> sitDown(session, questions));
        });
    }

    private void sitDown(String session, Reply questions) {
        key = newKey();
        seat = new Seat(person, session, Json.list(questions.body().path("items")));
        revisions = new int[seat.questions().size() + 1];
        acknowledged = 0;
        seated.accept(seat);
        next();
    }

    private void next() {
        if (leaving || acknowledged >= shape.answersPerSession()) {
            submit();
        } else if (random.nextInt(LOOKS_ONE_IN) == 0) {
            go(() -> person.read(seat.path() + "/questions?from=" + (1 + random.nextInt(seat.questions().size())) + "&limit=5"),
                    reply -> pause(this::next));
        } else {
            answer(anything(1 + random.nextInt(seat.questions().size())));
        }
    }

    private Pending anything(int position) {
        JsonNode response = random.nextInt(CLEARS_ONE_IN) == 0 ? Json.MAPPER.nullNode()
                : Responses.any(seat.question(position), random);
        return new Pending(position, ++revisions[position], response);
    }

    private void answer(Pending answer) {
        pending = answer;
        then(seat.answer(answer.position(), answer.revision(), answer.response()), reply -> {
            if (reply.isAcknowledged()) {
                pending = null;
                acknowledged++;
                pause(this::next);
            } else if (reply.outcome().isFailure() || reply.status() == 429) {
                after(wait(reply), this::settle);
            } else {
                surprise(reply);
            }
        });
    }

    /**
     * The two ways of a client that wasn't answered: sends the same again, or looks, and when nothing is there thinks again
     * about the same question, while the lost answer may still be on its way.
     */
    private void settle() {
        Pending open = pending;
        if (random.nextBoolean()) {
            answer(open);
            return;
        }
        go(seat::stored, reply -> {
            boolean stored = reply.body().path("items").path(open.position() - 1).path("revision").asInt() >= open.revision();
            if (stored) {
                pending = null;
                acknowledged++;
                next();
            } else {
                answer(anything(open.position()));
            }
        });
    }

    private void submit() {
        go(seat::submit, reply -> awaitResult());
    }

    private void awaitResult() {
        go(seat::result, reply -> {
            if (reply.status() == 200) {
                start();
            } else {
                after(SOON, this::awaitResult);
            }
        });
    }

    /** Sends until it is acknowledged. */
    private void go(Supplier<CompletableFuture<Reply>> request, Consumer<Reply> next) {
        then(request.get(), reply -> {
            if (reply.isAcknowledged()) {
                next.accept(reply);
            } else if (reply.outcome().isFailure() || reply.status() == 429) {
                after(wait(reply), () -> go(request, next));
            } else {
                surprise(reply);
            }
        });
    }

    private void then(CompletableFuture<Reply> request, Consumer<Reply> next) {
        request.thenAccept(next).exceptionally(failure -> {
            left.completeExceptionally(failure);
            return null;
        });
    }

    private void surprise(Reply reply) {
        left.completeExceptionally(new IllegalStateException("Session " + (seat == null ? "?" : seat.session())
                + ": its owner was told " + reply.outcome() + " " + reply.body()));
    }

    /** As asked, give or take, so that not all come back at the same instant. */
    private Duration wait(Reply reply) {
        Optional<Duration> asked = reply.retryAfter();
        long millis = asked.map(Duration::toMillis).orElse(SOON.toMillis());
        return Duration.ofMillis(millis + random.nextInt(200));
    }

    private void pause(Runnable then) {
        after(Duration.ofMillis(random.nextInt(2 * (int) shape.think().toMillis() + 1)), then);
    }

    private void after(Duration delay, Runnable then) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, clock).execute(() -> {
            try {
                then.run();
            } catch (RuntimeException e) {
                left.completeExceptionally(e);
            }
        });
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
