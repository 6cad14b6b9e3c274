package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.readyroom.faults.event.Broker;
import io.readyroom.faults.event.Event;
import io.readyroom.faults.event.OddEvents;
import io.readyroom.faults.invariant.Database;
import io.readyroom.faults.learner.Classroom;
import io.readyroom.faults.learner.Seat;
import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.platform.embedded.Polling;
import io.readyroom.system.Responses;

/**
 * Among the events of a class that sits its exams come ones that no service sends like this: the same ones again, the same with
 * new ids, old ones after new ones, ones of versions that are no more or not yet, ones with fields that nobody knows, and
 * poison:
 * no JSON, JSON of another shape, headers missing, a key that contradicts a known one.
 * <p>
 * Guards: the inbox; "of several events of one session the first stands"; an event's type with its version is compared whole;
 * revisions of keys are append-only; and what can't be taken alone is put aside, alone.
 * <p>
 * Not yet run with any of them taken out. With versions not compared, "I4: nobody handed in …, which has a result" is to be
 * seen,
 * and for keys "I5: … was graded by key revision 2 of …, which nobody made"; with later events replacing earlier ones "I5: …
 * points: 0, the stored answers are worth …"; with a batch put aside whole "I7: table of dead letters of scoring: … others are
 * there"; with poison retried for ever "was not taken".
 */
record OddRecords() implements Fault {

    private static final int SEATS = 8;
    private static final int ANSWERS = 20;
    private static final int KEYS = 3;
    private static final int ROUNDS = 3;
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Override
    public String name() {
        return "odd-events";
    }

    @Override
    public Duration bound() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void strike(Stage stage) {
        Broker broker = stage.world().broker();
        List<Seat> scored = IntStream.range(0, SEATS).mapToObj(i -> scored(stage)).toList();
        Set<String> sessions = scored.stream().map(Seat::session).collect(Collectors.toSet());
        List<Event> told = broker.all("readyroom.exam-sessions").stream().filter(one -> sessions.contains(one.key()))
                .map(Event::read).toList();
        List<Event> keys = broker.all("readyroom.answer-keys").stream().map(Event::read).filter(OddRecords::isSingleChoice)
                .limit(KEYS).toList();
        for (int round = 0; round < ROUNDS; round++) {
            OddEvents odd = odd(stage, told, keys);
            List<Event> repeated = new ArrayList<>(told);
            repeated.addAll(keys);
            Collections.reverse(repeated);
            send(stage, odd, repeated);
            stage.complain(untaken(stage.world().database("scoring"), odd));
            stage.last(BETWEEN);
        }
        stage.healed();
    }

    private static Seat scored(Stage stage) {
        Seat seat = stage.classroom().seat();
        for (int position = 1; position <= ANSWERS; position++) {
            Classroom.await(seat.answer(position, 1, Responses.any(seat.question(position), stage.random())));
        }
        Classroom.await(seat.submit());
        Polling.until(LIMIT, PAUSE, () -> Classroom.await(seat.result()).status() == 200);
        return seat;
    }

    private static boolean isSingleChoice(Event event) {
        return event.data() != null && event.json().path("type").asText().equals("single_choice")
                && event.json().path("revisions").size() == 1;
    }

    private static OddEvents odd(Stage stage, List<Event> told, List<Event> keys) {
        String canary = stage.world().plantedKey().canary();
        OddEvents odd = new OddEvents(List.of(), List.of(), List.of());
        for (Event event : told) {
            if (event.type().equals("io.readyroom.ExamSessionSubmitted.v1")) {
                odd = odd.and(OddEvents.ofSubmission(event));
            }
        }
        for (Event key : keys) {
            odd = odd.and(OddEvents.ofKey(key, canary));
        }
        return odd;
    }

    /** In any order, which it takes from the run's chance; what was told before comes again backwards. */
    private static void send(Stage stage, OddEvents odd, List<Event> repeated) {
        List<Event> all = new ArrayList<>(odd.known());
        all.addAll(odd.strange());
        all.addAll(odd.poison());
        Collections.shuffle(all, stage.random());
        all.addAll(repeated);
        // First written down, then sent: whatever happens to this process, nobody else is blamed for them.
        stage.world().meddling().injected(odd.poison().stream().map(Event::key).toList());
        stage.world().broker().send(all.stream().map(Event::toRecord).toList());
    }

    /** What is known in another guise must be taken, even though it changes nothing, and poison must be put aside. */
    private static List<String> untaken(Database scoring, OddEvents odd) {
        List<String> ids = odd.known().stream().map(Event::id).toList();
        Set<String> poison = odd.poison().stream().map(Event::key).collect(Collectors.toSet());
        long[] left = { 0, 0 };
        Polling.until(LIMIT, PAUSE, () -> {
            left[0] = ids.size() - scoring.number("SELECT count(*) FROM inbox WHERE event_id = ANY(?)", ids);
            Set<String> waiting = scoring.rows("SELECT key FROM dead_letter").stream().map(row -> row.text(0))
                    .collect(Collectors.toSet());
            left[1] = poison.stream().filter(key -> !waiting.contains(key)).count();
            return left[0] + left[1] == 0;
        });
        return left[0] + left[1] == 0 ? List.of()
                : List.of(left[0] + " good events and " + left[1] + " of poison were not taken within " + LIMIT);
    }

    @Override
    public List<String> missing(LedgerBook book) {
        return Demands.sittingGoesOn(book);
    }
}
