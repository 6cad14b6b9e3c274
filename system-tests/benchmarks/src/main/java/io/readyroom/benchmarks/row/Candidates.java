package io.readyroom.benchmarks.row;

import java.time.Duration;
import java.util.List;

import io.readyroom.benchmarks.load.Figures;
import io.readyroom.benchmarks.load.Order;
import io.readyroom.benchmarks.load.Order.Kind;
import io.readyroom.benchmarks.measure.Protocol;
import io.readyroom.benchmarks.report.Claim;
import io.readyroom.benchmarks.report.Line;
import io.readyroom.benchmarks.report.RowReport;
import io.readyroom.benchmarks.system.Contender;
import io.readyroom.benchmarks.system.Contender.WrongResult;
import io.readyroom.benchmarks.system.HttpContender;
import io.readyroom.benchmarks.system.Seats;
import io.readyroom.benchmarks.system.World;
import io.readyroom.platform.embedded.Polling;
import io.readyroom.system.FreshSystem;

/** How many candidates who never think one machine serves, with everything on it, through the gateway. */
public final class Candidates implements Row {

    /** Enough to warm everything up. */
    private static final int FEW = 50;
    private static final int FLOOR = 500;
    private static final int GOAL = 1000;
    private static final double MEAN_SECONDS = 0.10;
    private static final Duration SCORING_LIMIT = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "candidates";
    }

    @Override
    public RowReport measure(World world, Protocol protocol) {
        RowReport report = RowReport.of(name(),
                "Candidates who never think, through the gateway, everything on one machine. Of "
                        + "51 requests of a sitting 35 save an answer (69 %), 7 read five questions each, 6 look at the clock; one "
                        + "starts, one submits, one asks for the result.");
        List<Contender> crowds = List.of(candidates(world, FEW), candidates(world, FLOOR), candidates(world, GOAL));
        Contest contest = Contest.closed(protocol, crowds);
        report.lines().addAll(Line.of(contest.trials()));
        claim(report, contest, FLOOR, MEAN_SECONDS, null);
        claim(report, contest, GOAL, Double.POSITIVE_INFINITY, MEAN_SECONDS);
        report.notes().addAll(Contest.profiles(protocol, crowds.subList(1, 2)));
        return report;
    }

    private static void claim(RowReport report, Contest contest, int count, double floor, Double goal) {
        report.claim(
                Claim.atMost(count + " zero-think candidates through the gateway, mean", Autosave.figure(contest, name(count)),
                        "", contest.spread(name(count), trial -> trial.mean() / 1e3), "s", floor, goal));
    }

    private static String name(int count) {
        return count + " candidates";
    }

    private static Contender candidates(World world, int count) {
        Seats people = Seats.withoutSessions(world, "candidates-" + count, count);
        return new HttpContender(world, name(count),
                new Order(Kind.CANDIDATE, people.file().toString(), world.port("gateway"), count, 0, 0),
                world.pids(FreshSystem.SERVICES), new Sat(world, people)::check);
    }

    /** What the candidates of all runs so far have done, against the databases. */
    private static final class Sat {

        private final World world;
        private final Seats people;

        Sat(World world, Seats people) {
            this.world = world;
            this.people = people;
        }

        void check(String contender, Figures figures) {
            long saves = figures.written();
            long submits = figures.submits();
            long stored = world.database("exam").number("""
                    SELECT count(*) FROM answer a JOIN exam_session s ON s.id = a.session_id WHERE s.learner_id = ANY (?)""",
                    people.learners());
            if (stored != saves) {
                throw new WrongResult(contender, saves + " answers acknowledged, " + stored + " stored");
            }
            Polling.until(SCORING_LIMIT, Duration.ofMillis(100), () -> results() >= submits);
            if (results() != submits) {
                throw new WrongResult(contender, submits + " submissions acknowledged, " + results() + " results");
            }
        }

        private long results() {
            return world.database("scoring").number("""
                    SELECT count(*) FROM result r JOIN submission s USING (session_id)
                    WHERE r.is_current AND s.learner_id = ANY (?)""", people.learners());
        }
    }
}
