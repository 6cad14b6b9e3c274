package io.readyroom.faults.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.readyroom.faults.learner.Classroom;
import io.readyroom.faults.learner.Client;
import io.readyroom.faults.learner.Reply;
import io.readyroom.faults.learner.Seat;
import io.readyroom.faults.proxy.Mode;
import io.readyroom.platform.embedded.Polling;
import io.readyroom.system.Responses;

/**
 * The database is too slow for the crowd, every connection is in use, the others queue, and people give up and close their
 * connections under their requests: answers first, then guests at the door.
 * <p>
 * Guard: what a client cancels ends in good order (hibernate/hibernate-reactive#4133 wedged whole services): nothing that
 * changes something is cancelled half-way, and no connection stays with a request that nobody waits for.
 * <p>
 * Not seen failing: with {@code @Cancellable(false)} taken out of exam-service and user-service the run still passed, and so it
 * did with a guest's session that is closed only when its work has ended and not when it is cancelled. The clients of today
 * (Hibernate Reactive 3.2, Vert.x 4.5) give back what is cancelled; this watches over those that come.
 */
record ImpatientClients() implements Fault {

    private static final int SEATS = 20;
    private static final int GUESTS = 40;
    private static final int WAVES = 12;
    private static final Duration BETWEEN = Duration.ofMillis(400);
    private static final int MOST_PATIENCE_MILLIS = 500;

    @Override
    public String name() {
        return "impatient-clients";
    }

    @Override
    public Duration bound() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void strike(Stage stage) {
        answersWithoutPatience(stage);
        guestsWithoutPatience(stage);
        stage.healed();
        if (!Polling.until(bound(), BETWEEN,
                () -> Classroom.await(stage.classroom().knock(Client.PATIENCE)).isAcknowledged())) {
            stage.complain(List.of("nobody becomes a guest any more"));
        }
    }

    private static void answersWithoutPatience(Stage stage) {
        List<Seat> seats = IntStream.range(0, SEATS).mapToObj(i -> stage.classroom().seat()).toList();
        stage.world().databaseLink().set(new Mode.Delay(Duration.ofMillis(250)));
        List<CompletableFuture<Reply>> given = new ArrayList<>();
        for (int wave = 1; wave <= WAVES; wave++) {
            for (Seat seat : seats) {
                given.addAll(wave(stage, seat, wave));
            }
            stage.last(BETWEEN);
        }
        given.forEach(Classroom::await);
        stage.world().databaseLink().set(Mode.PASS);
    }

    /** user-service's rows are written by Hibernate Reactive, which was what got stuck. */
    private static void guestsWithoutPatience(Stage stage) {
        try (Connection other = stage.world().database("account").connect(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE");
            List<CompletableFuture<Reply>> given = new ArrayList<>();
            for (int wave = 1; wave <= WAVES; wave++) {
                IntStream.range(0, GUESTS).forEach(i -> given.add(stage.classroom().knock(patience(stage))));
                stage.last(BETWEEN);
            }
            given.forEach(Classroom::await);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration patience(Stage stage) {
        return Duration.ofMillis(10 + stage.random().nextInt(MOST_PATIENCE_MILLIS));
    }

    /** One answer to each of some slots, with the wave as its revision. */
    private static List<CompletableFuture<Reply>> wave(Stage stage, Seat seat, int wave) {
        return IntStream.rangeClosed(1, 5).mapToObj(position -> seat.answer(position, wave,
                Responses.any(seat.question(position), stage.random()),
                patience(stage))).toList();
    }
}
