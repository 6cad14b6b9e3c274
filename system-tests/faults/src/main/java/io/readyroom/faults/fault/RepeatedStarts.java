package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.readyroom.faults.learner.Classroom;
import io.readyroom.faults.learner.Person;
import io.readyroom.faults.learner.Reply;
import io.readyroom.faults.learner.Seat;
import io.readyroom.faults.ledger.LedgerBook;

/**
 * The same Idempotency-Key serially, fifty times in parallel, with another body, and by another person.
 * <p>
 * Guard: the key's row, unique by person, operation and key, is written in the transaction that starts the session.
 * <p>
 * Seen failing with the key ignored: the run said "I6: 6 violations", one key that started 56 sessions, and "another body with
 * the key was told Acknowledged[status=201 …]".
 */
final class RepeatedStarts implements Fault {

    private static final int SERIAL = 5;
    private static final int PARALLEL = 50;
    private static final int ROUNDS = 6;
    private static final String OTHER_BODY = """
            {"exam": "ai-102", "mode": "free", "language": "de"}""";

    private final List<String> missing = new ArrayList<>();

    @Override
    public String name() {
        return "idempotency-key";
    }

    @Override
    public Duration bound() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void strike(Stage stage) {
        for (int round = 0; round < ROUNDS; round++) {
            strike(stage.classroom(), new UUID(stage.random().nextLong(), stage.random().nextLong()).toString(), round);
        }
        stage.healed();
    }

    /** Every other round begins with the parallel ones, which then have nobody before them. */
    private void strike(Classroom classroom, String key, int round) {
        Person person = classroom.guest();
        List<Reply> replies = new ArrayList<>();
        if (round % 2 == 0) {
            replies.addAll(serial(person, key));
            replies.addAll(parallel(person, key));
        } else {
            replies.addAll(parallel(person, key));
            replies.addAll(serial(person, key));
        }
        expect(replies.stream().map(reply -> reply.body().path("id").asText()).distinct().count() == 1,
                "sessions of one key: " + replies.stream().map(Reply::outcome).distinct().toList());
        Reply otherBody = Classroom.await(person.start(key, OTHER_BODY));
        expect(otherBody.status() == 422, "another body with the key was told " + otherBody.outcome());
        Person other = classroom.guest();
        Reply others = Classroom.await(other.start(key, Person.FREE_SAMPLE));
        expect(!others.body().path("id").equals(replies.get(0).body().path("id")), "another person got the same session");
        List.of(classroom.adopt(person, replies.get(0)), classroom.adopt(other, others)).stream().map(Seat::submit)
                .forEach(Classroom::await);
    }

    private static List<Reply> serial(Person person, String key) {
        return IntStream.range(0, SERIAL).mapToObj(i -> Classroom.await(person.start(key, Person.FREE_SAMPLE))).toList();
    }

    private static List<Reply> parallel(Person person, String key) {
        List<CompletableFuture<Reply>> twins = IntStream.range(0, PARALLEL)
                .mapToObj(i -> person.start(key, Person.FREE_SAMPLE)).toList();
        return twins.stream().map(Classroom::await).toList();
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            missing.add(otherwise);
        }
    }

    @Override
    public List<String> missing(LedgerBook book) {
        return missing;
    }
}
