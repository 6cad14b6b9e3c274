package io.readyroom.benchmarks.row;

import java.util.ArrayList;
import java.util.List;

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
import io.readyroom.benchmarks.system.Contender.WrongResult;
import io.readyroom.benchmarks.system.HttpContender;
import io.readyroom.benchmarks.system.QuestionBank;
import io.readyroom.benchmarks.system.Seats;
import io.readyroom.benchmarks.system.World;

/**
 * The start of a session of fifty questions, in processor time, against one autosave; and over banks of every size. Both have
 * the same number of connections: what waits together is stored together, here as there.
 */
public final class Start implements Row {

    private static final int CONNECTIONS = 64;
    private static final int LEARNERS = 4_096;
    private static final List<Integer> SIZES = List.of(1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 100_000);
    private static final List<Integer> FEW_SIZES = List.of(1_000, 100_000);
    private static final String SAVE = "autosave, direct, 64";
    private static final String ENTITLE = """
            INSERT INTO entitlement (id, version, account_id, family, status)
            SELECT gen_random_uuid(), 1, learner, o.family, 'active'
            FROM unnest(?) learner, exam_offer o WHERE o.exam = 'ai-102'""";
    private static final String FORGET = "DELETE FROM seen_questions WHERE learner_id = ANY (?)";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public RowReport measure(World world, Protocol protocol) {
        RowReport report = RowReport.of(name(),
                "Start of a session of 50 practice questions, drawn from a generated bank; direct, "
                        + CONNECTIONS + " connections, " + LEARNERS
                        + " learners in turn, who have sat it never to a few times. CPU of "
                        + "exam-service, question-service and PostgreSQL together.");
        QuestionBank bank = new QuestionBank(world);
        List<Growth.Point> points = new ArrayList<>();
        Contender saving = saving(world);
        Seats learners = Seats.withoutSessions(world, "start", LEARNERS);
        world.database("exam").update(ENTITLE, learners.learners());
        StartedSessions started = new StartedSessions(world, learners);
        List<Integer> sizes = protocol.full() ? SIZES : FEW_SIZES;
        for (int size : sizes) {
            bank.growTo(size);
            String name = "start, bank of %,d".formatted(size);
            Contender starting = starting(world, name, learners, started);
            Contest contest = Contest.closed(points.isEmpty() ? protocol : protocol.ofPoint(), List.of(saving, starting));
            report.lines().addAll(Line.of(contest.trials()));
            points.add(new Growth.Point(size, contest.spread(name, Trial::servingCpu).median()));
            if (points.size() == 1 || points.size() == sizes.size()) {
                againstAutosave(report, contest, name);
                report.notes().addAll(Contest.profiles(protocol, List.of(starting)));
            }
        }
        grown(report, points);
        return report;
    }

    private static void againstAutosave(RowReport report, Contest contest, String name) {
        report.claim(Claim.atMost(name + ", of 50 questions, vs one autosave, CPU", cpu(contest, name), cpu(contest, SAVE),
                contest.cpu(name, SAVE), "x", 8, 4.0));
    }

    private static String cpu(Contest contest, String contender) {
        return "%s: %,.0f µs".formatted(contender, contest.spread(contender, Trial::servingCpu).median());
    }

    private static void grown(RowReport report, List<Growth.Point> points) {
        Growth.Point first = points.get(0);
        Growth.Point last = points.get(points.size() - 1);
        double ratio = last.figure() / first.figure();
        report.claim(Claim.atMost("start: bank of %,.0f vs %,.0f questions, CPU".formatted(last.size(), first.size()),
                "%,.0f µs".formatted(last.figure()), "%,.0f µs".formatted(first.figure()),
                Spread.of(List.of(ratio)), "x", 1.5, 1.1));
        report.curves().add(Curve.of("start-over-bank", "questions in the bank", "CPU µs a start", points));
    }

    private static Contender saving(World world) {
        Seats seats = Seats.ofGuests(world, "start-saving", CONNECTIONS);
        return new HttpContender(world, SAVE,
                new Order(Kind.ANSWER, seats.file().toString(), world.port("exam-service"), CONNECTIONS, 0, 0),
                world.pids(List.of("exam-service")), new SavedAnswers(world, seats)::check);
    }

    private static Contender starting(World world, String name, Seats learners, StartedSessions started) {
        return new HttpContender(world, name,
                new Order(Kind.START, learners.file().toString(), world.port("exam-service"), CONNECTIONS, 0, 0),
                world.pids(List.of("exam-service", "question-service")), started::check);
    }

    /**
     * Every acknowledged start is a stored session of fifty questions, and there are no others. Afterwards the learners are new
     * to
     * the exam again: who was there for the warming up would else have seen most of a small bank, and nothing of a large one.
     */
    private static final class StartedSessions {

        private static final String NOW = "SELECT CAST(first_id_of(clock_timestamp()) AS text)";

        private final World world;
        private final Seats learners;
        /** Lowest id that a session of the next turn can have: those of earlier turns have been looked at. */
        private String since;

        StartedSessions(World world, Seats learners) {
            this.world = world;
            this.learners = learners;
            this.since = now();
        }

        void check(String contender, Figures figures) {
            long stored = world.database("exam").number(
                    """
                            SELECT count(*) FROM exam_session s JOIN session_form f ON f.session_id = s.id
                            WHERE s.id >= CAST(? AS uuid) AND f.session_id >= CAST(? AS uuid) AND s.learner_id = ANY (?)
                            AND s.question_count = 50 AND jsonb_array_length(CAST(f.slots AS jsonb)) = 50""",
                    since, since, learners.learners());
            if (stored != figures.acknowledged()) {
                throw new WrongResult(contender,
                        figures.acknowledged() + " starts acknowledged, " + stored + " sessions stored");
            }
            since = now();
            forget();
        }

        private String now() {
            return world.database("exam").rows(NOW).get(0).text(0);
        }

        private void forget() {
            world.database("exam").update(FORGET, learners.learners());
            world.database("exam").script("VACUUM seen_questions");
        }
    }
}
