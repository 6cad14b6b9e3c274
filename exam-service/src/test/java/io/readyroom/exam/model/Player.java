package io.readyroom.exam.model;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.readyroom.exam.Learner;

/** Plays one sequence against the service, as one learner, and holds every answer against the worlds that it knows of. */
final class Player {

    private static final Duration SWEEP = Duration.ofSeconds(20);
    private static final long GRACE_LEFT = TimeUnit.SECONDS.toNanos(4);
    /** Each lost reply doubles the worlds. */
    private static final int MOST_IN_FLIGHT = 3;
    private static final int MOST_TRIES = 10;

    private final Learner learner = Learner.registered();
    private final Learner stranger = Learner.guest();
    private final Accommodations accommodations = new Accommodations();
    private final Known known = new Known();
    private final List<Call> sent = new ArrayList<>();
    private final List<String> transcript = new ArrayList<>();
    private final Client client;
    private final Database database;
    private final Tally tally;
    private Worlds worlds = Worlds.AT_FIRST;
    private int names;

    Player(Client client, Database database, Tally tally) {
        this.client = client;
        this.database = database;
        this.tally = tally;
    }

    /** Plays, settles what was left open, and compares everything; fails with what was played and what is wrong. */
    void play(Sequence sequence) {
        try {
            sequence.all().forEach(step -> step.play(this));
            settle();
            known.sessions().stream().sorted().forEach(this::awaitSweep);
            known.sessions().stream().sorted().forEach(name -> {
                ask(List.of(new Reading.Look(name)));
                ask(List.of(Reading.Questions.all(name)));
            });
            ask(List.of(new Reading.Sessions(known())));
            inspect();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(e.getMessage() + "\nIt went:\n  " + String.join("\n  ", transcript), e);
        }
    }

    Optional<String> session(int number) {
        List<String> sessions = known.sessions().stream().sorted().toList();
        return sessions.isEmpty() ? Optional.empty() : Optional.of(sessions.get(number % sessions.size()));
    }

    Optional<Call> call(int session, Act act) {
        return act.call(session(session), this);
    }

    Set<String> known() {
        return known.sessions();
    }

    String freshName() {
        return "own-" + ++names;
    }

    Rules rules(String session) {
        return worlds.rules(session);
    }

    int highestRevision(String session, int position) {
        return worlds.highestRevision(session, position);
    }

    Optional<Call> earlier(int back) {
        return sent.isEmpty() ? Optional.empty() : Optional.of(sent.get(sent.size() - 1 - back % sent.size()));
    }

    /** Sends calls at once, and hears all answers. */
    void ask(List<Call> calls) {
        calls.stream().filter(Call::isWorthRepeating).forEach(sent::add);
        List<CompletableFuture<Heard>> answers = calls.stream().map(call -> client.send(learner, call.http(known))).toList();
        List<Worlds.Observation> observations = new ArrayList<>();
        List<Reply> replies = new ArrayList<>();
        IntStream.range(0, calls.size()).forEach(i -> {
            Heard heard = answers.get(i).join();
            if (heard.leavesOpen()) {
                worlds = worlds.begin(calls.get(i));
            } else {
                observations.add(new Worlds.Observation(calls.get(i), calls.get(i).allows(heard, known)));
            }
            replies.add(said(calls.get(i), heard));
        });
        observe(calls, observations, replies);
    }

    void askAsStranger(Call call) {
        Reading.Foreign foreign = new Reading.Foreign(call);
        if (call instanceof Request.Start || call instanceof Reading.Sessions) {
            return;
        }
        Heard heard = client.send(stranger, foreign.http(known)).join();
        observe(List.of(foreign), List.of(new Worlds.Observation(foreign, foreign.allows(heard, known))),
                List.of(foreign.read(heard, known)));
    }

    /** Sends a call and goes away. Starts without a key are never repeated, so they are never lost here either. */
    void crash(Call call, Client.Cut cut) {
        if (call instanceof Request.Start start && !start.keyed()) {
            ask(List.of(call));
            return;
        }
        if (worlds.inFlight().size() >= MOST_IN_FLIGHT) {
            settle();
        }
        transcript.add(call + " – " + cut);
        if (cut != Client.Cut.HALF_SENT) {
            worlds = worlds.begin(call);
            sent.add(call);
        }
        client.cut(learner, call.http(known), cut);
    }

    void passDeadline(String name) {
        if (worlds.mayBe(name, sitting -> !sitting.time().allowance().exact())) {
            return; // Where the deadline is to the second is not known then, so what is left of the accommodation neither.
        }
        transcript.add("the deadline of " + name + " passes");
        long graceEnds = System.nanoTime() + GRACE_LEFT;
        database.passDeadline(known.id(name));
        worlds = worlds.change(name, sitting -> sitting.with(sitting.time().inGraceUntil(graceEnds)), System.nanoTime());
    }

    void endTime(String name) {
        transcript.add("the time of " + name + " is up");
        database.endTime(known.id(name));
        worlds = worlds.change(name, sitting -> sitting.with(sitting.time().up()), System.nanoTime());
    }

    void passHalfAnHour(String name) {
        transcript.add("half an hour of " + name + " goes by");
        long before = System.nanoTime();
        database.passHalfAnHour(known.id(name));
        worlds = worlds.change(name,
                sitting -> sitting.isRunning() ? sitting.with(sitting.time().halfAnHourGoesBy(before)) : sitting,
                System.nanoTime());
    }

    /** Starts aren't under way meanwhile: one that has read the old state shows it for a second or so (ADR 49). */
    void accommodate(int extra, Runnable meanwhile) {
        settle();
        Accommodate change = accommodations.tell(learner, extra);
        transcript.add(change + " is on its way");
        worlds = worlds.begin(change);
        meanwhile.run();
        accommodations.await();
        observe(List.of(change), List.of(new Worlds.Observation(change, replies -> true)),
                List.of(tally.count(Accommodate.DONE)));
        worlds = worlds.forget(change);
    }

    /** Whatever is certain to be due must be swept soon; learners see it in the overview. */
    void awaitSweep(String name) {
        ask(List.of(new Reading.Look(name)));
        await("sweep of " + name).atMost(SWEEP).pollInterval(Duration.ofMillis(50)).until(() -> {
            boolean due = worlds.isDue(name);
            if (due) {
                ask(List.of(new Reading.Look(name)));
            }
            return !due;
        });
    }

    void inspect() {
        Reading.Database look = new Reading.Database(known());
        Reply stored = Reply.done(database.sessions(learner.id(), known));
        observe(List.of(look), List.of(new Worlds.Observation(look, replies -> replies.get(0).equals(stored))),
                List.of(stored));
    }

    /** As a client does that does not know: asks again, the same, until there is an answer. */
    private void settle() {
        for (int tries = 0; !worlds.inFlight().isEmpty() && tries < MOST_TRIES; tries++) {
            for (Request request : worlds.inFlight()) {
                Heard heard = client.send(learner, request.http(known)).join();
                if (!heard.leavesOpen()) {
                    Reply reply = request.read(heard, known);
                    observe(List.of(request), List.of(new Worlds.Observation(request, request.allows(heard, known))),
                            List.of(reply));
                    worlds = reply.equals(Reply.PAUSED) ? worlds : worlds.forget(request);
                }
            }
        }
    }

    private void observe(List<Call> calls, List<Worlds.Observation> observations, List<Reply> replies) {
        long now = System.nanoTime();
        transcript.add(IntStream.range(0, calls.size()).mapToObj(i -> calls.get(i) + " → " + replies.get(i))
                .collect(Collectors.joining("\n    at once with ")));
        Worlds left = worlds.after(observations, now);
        if (left.all().isEmpty()) {
            throw new AssertionError("The service says what the model does not explain.\n" + explain(calls, replies, now));
        }
        worlds = left;
    }

    private String explain(List<Call> calls, List<Reply> replies, long now) {
        String allowed = calls.stream().flatMap(call -> call.requests().stream())
                .map(request -> request + " alone may be told\n    "
                        + worlds.allowed(request, now).stream().map(Reply::toString).collect(Collectors.joining("\n    ")))
                .collect(Collectors.joining("\n  "));
        return "  heard " + replies + "\n  " + allowed + "\n  in " + worlds.all();
    }

    private Reply said(Call call, Heard heard) {
        Reply reply = call instanceof Request request ? request.read(heard, known)
                : new Reply(heard.status(), heard.status() < 300 ? "batch " + heard.body() : heard.problem().text());
        if (heard.tellsWorth()) {
            tally.count(Reply.done("told"));
        }
        return call instanceof Reading ? reply : tally.count(reply);
    }
}
