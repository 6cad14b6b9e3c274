package io.readyroom.benchmarks.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.readyroom.benchmarks.load.Figures;
import io.readyroom.benchmarks.load.Order;
import io.readyroom.benchmarks.load.Order.Kind;
import io.readyroom.benchmarks.measure.Growth;
import io.readyroom.benchmarks.measure.Protocol;
import io.readyroom.benchmarks.measure.Spread;
import io.readyroom.benchmarks.measure.Trial;
import io.readyroom.benchmarks.report.Claim;
import io.readyroom.benchmarks.report.Curve;
import io.readyroom.benchmarks.report.Line;
import io.readyroom.benchmarks.report.RowReport;
import io.readyroom.benchmarks.system.Contender;
import io.readyroom.benchmarks.system.HttpContender;
import io.readyroom.benchmarks.system.Seats;
import io.readyroom.benchmarks.system.StoredSessions;
import io.readyroom.benchmarks.system.World;

/** What a save and a read cost while stored sessions and answers become a thousand times as many. */
public final class DataGrowth implements Row {

    private static final int CONNECTIONS = 64;
    private static final int SEATS = 128;
    /** Up to 143,360 sessions with 35 answers each: 5,017,600 answers. */
    private static final List<Integer> SIZES = List.of(140, 2_240, 4_480, 8_960, 17_920, 35_840, 71_680, 143_360);
    private static final List<Integer> FEW_SIZES = List.of(140, 17_920);
    private static final String SAVE = "autosave";
    private static final String READ = "slots of ten questions";

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public RowReport measure(World world, Protocol protocol) {
        RowReport report = RowReport.of(name(),
                "Generated sessions, every one of their questions answered; saves and reads go to "
                        + SEATS + " sessions spread over all of them. Direct, " + CONNECTIONS + " connections.");
        StoredSessions.empty(world);
        Seats owners = answeredOwners(world);
        StoredSessions stored = new StoredSessions(world, owners);
        Map<String, List<Growth.Point>> points = Map.of(SAVE, new ArrayList<>(), READ, new ArrayList<>());
        boolean warm = false;
        for (int size : protocol.full() ? SIZES : FEW_SIZES) {
            stored.growTo(size);
            long answers = stored.answers();
            Contest contest = Contest.closed(warm ? protocol.ofPoint() : protocol, contenders(world, stored, size));
            warm = true;
            contest.trials().forEach((name, trials) -> {
                report.lines().add(Line.of("%s, %,d answers".formatted(name, answers), 0, trials));
                points.get(name).add(new Growth.Point(answers, contest.spread(name, Trial::servingCpu).median()));
            });
        }
        points.forEach((name, curve) -> claim(report, name, curve));
        return report;
    }

    private static void claim(RowReport report, String name, List<Growth.Point> points) {
        Growth.Point first = points.get(0);
        Growth.Point last = points.get(points.size() - 1);
        Curve curve = Curve.of("growth-" + name.replace(' ', '-'), "stored answers", "CPU µs of one " + name, points);
        report.curves().add(curve);
        report.claim(Claim.atMost("%s: %,.0f vs %,.0f stored answers, CPU".formatted(name, last.size(), first.size()),
                "%.0f µs".formatted(last.figure()), "%.0f µs".formatted(first.figure()),
                Spread.of(List.of(last.figure() / first.figure())), "x", 1.5, 1.1));
        report.note("%s: over a thousand times the data the fit says %.2fx.".formatted(name, curve.growth().over(1000)));
    }

    private static Seats answeredOwners(World world) {
        Seats owners = Seats.ofGuests(world, "growth-owners", CONNECTIONS);
        new HttpContender(world, "answering",
                new Order(Kind.ANSWER, owners.file().toString(), world.port("exam-service"), CONNECTIONS, 2, 0), Map.of(),
                new SavedAnswers(world, owners)::check).run(2, 0);
        return owners;
    }

    private static List<Contender> contenders(World world, StoredSessions stored, int size) {
        Seats seats = stored.sample(world, "growth-" + size, SEATS);
        SavedAnswers saved = new SavedAnswers(world, seats);
        return List.of(contender(world, SAVE, Kind.ANSWER, seats, saved),
                contender(world, READ, Kind.QUESTIONS, seats, saved));
    }

    private static Contender contender(World world, String name, Kind kind, Seats seats, SavedAnswers saved) {
        return new HttpContender(world, name,
                new Order(kind, seats.file().toString(), world.port("exam-service"), CONNECTIONS, 0, 0),
                world.pids(List.of("exam-service")), (contender, figures) -> check(saved, contender, figures, kind));
    }

    private static void check(SavedAnswers saved, String contender, Figures figures, Kind kind) {
        if (kind == Kind.ANSWER) {
            saved.check(contender, figures);
        }
    }
}
