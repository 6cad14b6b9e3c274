package io.readyroom.benchmarks.row;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.readyroom.benchmarks.load.Order;
import io.readyroom.benchmarks.load.Order.Kind;
import io.readyroom.benchmarks.load.Seat;
import io.readyroom.benchmarks.measure.Protocol;
import io.readyroom.benchmarks.measure.Spread;
import io.readyroom.benchmarks.report.Claim;
import io.readyroom.benchmarks.report.RowReport;
import io.readyroom.benchmarks.system.Contender.WrongResult;
import io.readyroom.benchmarks.system.HttpContender;
import io.readyroom.benchmarks.system.Seats;
import io.readyroom.benchmarks.system.Submissions;
import io.readyroom.benchmarks.system.World;
import io.readyroom.faults.invariant.Database;
import io.readyroom.platform.embedded.Polling;

/** How fast scoring-service works off what was handed in while it was away: everybody sat the same form. */
public final class Backlog implements Row {

    private static final int ALL = 50_000;
    private static final int FEW = 3_000;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String RESULTS = """
            SELECT count(*) FROM result r JOIN submission s USING (session_id) WHERE r.is_current AND s.learner_id = ANY (?)""";

    @Override
    public String name() {
        return "backlog";
    }

    @Override
    public RowReport measure(World world, Protocol protocol) {
        int count = protocol.full() ? ALL : FEW;
        Seats seats = handedIn(world);
        Database scoring = world.database("scoring");
        if (!Polling.until(LIMIT, PAUSE, () -> scoring.number(RESULTS, seats.learners()) == 1)) {
            throw new WrongResult(name(), "the first session has no result");
        }
        world.system().service("scoring-service").stop();
        new Submissions(world, seats.seats().get(0)).publish(count);
        world.system().service("scoring-service").start().awaitReady();
        Polling.until(LIMIT, PAUSE, () -> scoring.number(RESULTS, seats.learners()) > count);
        long results = scoring.number(RESULTS, seats.learners()) - 1;
        if (results != count) {
            throw new WrongResult(name(), count + " submissions, " + results + " results");
        }
        double perSecond = count / seconds(scoring, seats);
        return RowReport
                .of(name(), "%,d submitted sessions of one form wait in Kafka when scoring-service starts; counted from "
                        .formatted(count) + "its first commit to its last.")
                .claim(Claim.atLeast("scoring backlog of %,d sessions of one form".formatted(count),
                        "%,.0f/s".formatted(perSecond),
                        "", "sessions/s", Spread.of(List.of(perSecond)), 500, 2_000.0));
    }

    /** By the database's clock; the very first result was there before. */
    private static double seconds(Database scoring, Seats seats) {
        return scoring.rows("""
                SELECT CAST(extract(epoch FROM max(r.scored_at) - min(r.scored_at)) * 1000 AS bigint)
                FROM result r JOIN submission s USING (session_id)
                WHERE s.learner_id = ANY (?) AND s.session_id <> ALL (?)""", seats.learners(), seats.ids()).get(0).number(0)
                / 1000.0;
    }

    /** One session with every question answered. */
    private static Seats handedIn(World world) {
        Seats seats = Seats.ofGuests(world, "backlog", 1);
        new HttpContender(world, "answering",
                new Order(Kind.ANSWER, seats.file().toString(), world.port("exam-service"), 1, 1, 0), Map.of(),
                new SavedAnswers(world, seats)::check).run(1, 0);
        Seat seat = seats.seats().get(0);
        world.gateway().post("/v1/exam-sessions/" + seat.session() + "/submit", seat.token(), "");
        return seats;
    }
}
