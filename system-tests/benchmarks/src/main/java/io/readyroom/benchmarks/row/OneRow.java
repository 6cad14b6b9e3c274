package io.readyroom.benchmarks.row;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.readyroom.benchmarks.load.Seat;
import io.readyroom.benchmarks.system.Contender;
import io.readyroom.benchmarks.system.Pgbench;
import io.readyroom.benchmarks.system.Seats;
import io.readyroom.benchmarks.system.ServiceStatement;
import io.readyroom.benchmarks.system.World;

/**
 * {@code pgbench} on the table of the answers, on sessions of its own. Two kinds of work: the least that PostgreSQL can be
 * asked
 * (one row is updated by its key), and the service's statement with one answer in it.
 */
final class OneRow {

    static final String UPDATE = "pgbench, one-row update";
    static final String STATEMENT = "pgbench, our statement";

    private static final String RESPONSE = "{\"choice\": \"a\"}";
    private static final String FILL = """
            INSERT INTO answer (session_id, position, revision, response, saved_at)
            SELECT s.id, p, 1, '{"choice": "a"}', clock_timestamp()
            FROM exam_session s, generate_series(1, s.question_count) p WHERE s.id = ANY (?)""";

    private OneRow() {
    }

    /** None when there is no pgbench. Two halves of the seats, one for each kind of work. */
    static List<Contender> contenders(World world, Seats seats) {
        int half = seats.seats().size() / 2;
        return Stream.of(
                Pgbench.of(world, UPDATE, new Update(world, part(world, seats, "update", 0, half))),
                Pgbench.of(world, STATEMENT,
                        new Statement(world, part(world, seats, "statement", half, 2 * half))))
                .flatMap(Optional::stream).toList();
    }

    private static Seats part(World world, Seats seats, String name, int from, int to) {
        return Seats.written(world, "pgbench-" + name, seats.seats().subList(from, to));
    }

    private static String element(Stream<String> ids, String index) {
        return "(CAST('{" + String.join(",", ids.toList()) + "}' AS uuid[]))[" + index + "]";
    }

    /** Every transaction raises a revision by one, so their sum tells how many there were. */
    private static final class Update implements Pgbench.Work {

        private final Seats seats;
        private final SavedAnswers saved;
        private long updates;

        Update(World world, Seats seats) {
            this.seats = seats;
            this.saved = new SavedAnswers(world, seats);
            world.database("exam").update(FILL, seats.ids());
            updates = saved.sumOfRevisions();
        }

        @Override
        public String script() {
            return """
                    \\set s random(1, %d)
                    \\set p random(1, %d)
                    UPDATE answer SET revision = revision + 1, response = CAST('%s' AS jsonb), spent_ms = 1000, \
                    saved_at = clock_timestamp() WHERE session_id = %s AND position = :p;
                    """.formatted(seats.seats().size(), seats.seats().get(0).responses().size(), RESPONSE,
                    element(seats.seats().stream().map(Seat::session), ":s"));
        }

        @Override
        public void done(long transactions) {
            updates += transactions;
            saved.require(UPDATE, updates);
        }
    }

    /**
     * Each client counts its own revisions up, on sessions of its own: the highest revision of each says how many of its
     * transactions there were. They go on where the last run ended.
     */
    private static final class Statement implements Pgbench.Work {

        private final World world;
        private final Seats seats;
        private final int each;
        private long base;

        Statement(World world, Seats seats) {
            this.world = world;
            this.seats = seats;
            this.each = seats.seats().size() / Pgbench.CLIENTS;
        }

        @Override
        public String script() {
            base = world.database("exam").number("SELECT coalesce(max(revision), 0) FROM answer WHERE session_id = ANY (?)",
                    seats.ids());
            String[] arguments = { element(seats.seats().stream().map(Seat::session), ":s"),
                    element(seats.seats().stream().map(Seat::learner), ":s"), ":p", ":rev", "CAST('" + RESPONSE + "' AS text)",
                    "CAST(NULL AS bool)", "1000", "CAST(NULL AS text)" };
            String sql = ServiceStatement.read(world.root()).replaceAll("\\s+", " ").strip();
            for (int i = arguments.length; i >= 1; i--) {
                sql = sql.replace("$" + i, "ARRAY[" + arguments[i - 1] + "]");
            }
            return """
                    \\set s :client_id * %d + random(1, %d)
                    \\set p random(1, %d)
                    \\set rev :rev + 1
                    %s;
                    """.formatted(each, each, seats.seats().get(0).responses().size(), sql);
        }

        @Override
        public List<String> variables() {
            return List.of("rev=" + base);
        }

        @Override
        public void done(long transactions) {
            long stored = 0;
            for (int client = 0; client < Pgbench.CLIENTS; client++) {
                stored += world.database("exam").number("SELECT max(revision) FROM answer WHERE session_id = ANY (?)",
                        seats.ids().subList(client * each, (client + 1) * each)) - base;
            }
            if (stored != transactions) {
                throw new Contender.WrongResult(STATEMENT, transactions + " transactions, but " + stored + " revisions");
            }
        }
    }
}
