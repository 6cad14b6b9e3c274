package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.List;

import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.faults.proxy.FaultProxy;
import io.readyroom.faults.proxy.Mode;

/**
 * All connections that are open at the moment lose their peer without a word: they stay open and nothing comes any more. New
 * ones work.
 * <p>
 * Guards, and how the run failed with each taken out: a connection to the database on which nothing is heard for six seconds is
 * closed, and a lane waits no longer for its statement ("I10: the last failure came 20.4 s after healing", when the connections
 * were
 * reset from outside); the gateway has deadlines (with 300 s "not told anything: ANSWER … request timed out after 10.003 s", 47
 * times).
 */
record HalfOpen(Place place, Duration bound) implements Fault {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    enum Place {
        DATABASE,
        EXAM_SERVICE;

        FaultProxy link(World world) {
            return this == DATABASE ? world.databaseLink() : world.examLink();
        }
    }

    @Override
    public String name() {
        return place == Place.DATABASE ? "half-open-database" : "half-open-exam-service";
    }

    @Override
    public void strike(Stage stage) {
        place.link(stage.world()).setForOpen(Mode.BLACK_HOLE);
        stage.last(LIMIT);
        place.link(stage.world()).endStranded();
    }

    @Override
    public List<String> missing(LedgerBook book) {
        return Demands.everybodyTold(book);
    }
}
