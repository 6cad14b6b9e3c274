package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.faults.learner.Classroom;
import io.readyroom.faults.learner.Reply;
import io.readyroom.faults.learner.Seat;
import io.readyroom.platform.embedded.Polling;
import io.readyroom.system.Responses;

/**
 * Answers that are on their way at the instant of a strike: some are stored and nobody hears of it. Afterwards each that wasn't
 * acknowledged is sent again as it was, until it is.
 */
final class InFlight {

    private static final int SEATS = 12;
    private static final int EACH = 12;
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final List<Seat> seats;
    private final List<Sending> sendings = new ArrayList<>();

    private InFlight(List<Seat> seats) {
        this.seats = seats;
    }

    private record Sending(Seat seat, int position, JsonNode response, CompletableFuture<Reply> reply) {

        CompletableFuture<Reply> again() {
            return seat.answer(position, 1, response);
        }
    }

    /** People with a session, who wait for the strike. */
    static InFlight seated(Stage stage) {
        return new InFlight(IntStream.range(0, SEATS).mapToObj(i -> stage.classroom().seat()).toList());
    }

    /** Sends all at once and waits for none. */
    void send(Stage stage) {
        for (int position = 1; position <= EACH; position++) {
            for (Seat seat : seats) {
                JsonNode response = Responses.any(seat.question(position), stage.random());
                sendings.add(new Sending(seat, position, response, seat.answer(position, 1, response)));
            }
        }
    }

    /** @return in words, which of them is refused although it is the same answer, or never taken */
    List<String> repeat() {
        List<String> refused = new ArrayList<>();
        for (Sending sending : sendings) {
            Reply[] last = { Classroom.await(sending.reply()) };
            Polling.until(LIMIT, PAUSE, () -> {
                last[0] = last[0].outcome().isFailure() ? Classroom.await(sending.again()) : last[0];
                return !last[0].outcome().isFailure();
            });
            if (!last[0].isAcknowledged()) {
                refused.add("the same answer again was told " + last[0].outcome() + ": " + sending.seat().session() + "/"
                        + sending.position());
            }
        }
        seats.forEach(seat -> Classroom.await(seat.submit()));
        return refused;
    }
}
