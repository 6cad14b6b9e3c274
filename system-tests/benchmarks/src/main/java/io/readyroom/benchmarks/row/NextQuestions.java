package io.readyroom.benchmarks.row;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.readyroom.benchmarks.load.Order;
import io.readyroom.benchmarks.load.Order.Kind;
import io.readyroom.benchmarks.load.Seat;
import io.readyroom.benchmarks.measure.Protocol;
import io.readyroom.benchmarks.report.Claim;
import io.readyroom.benchmarks.report.Line;
import io.readyroom.benchmarks.report.RowReport;
import io.readyroom.benchmarks.system.Contender;
import io.readyroom.benchmarks.system.Contender.WrongResult;
import io.readyroom.benchmarks.system.Http;
import io.readyroom.benchmarks.system.HttpContender;
import io.readyroom.benchmarks.system.Seats;
import io.readyroom.benchmarks.system.World;
import io.readyroom.system.Json;

/**
 * The next ten questions: exam-service's slots against a raw server that reads one prepared document of the same size by its
 * key,
 * and the gateway's composition against one that reads two.
 */
public final class NextQuestions implements Row {

    private static final int CONNECTIONS = 64;
    private static final int SEATS = 128;
    private static final String SLOTS = "direct: slots";
    private static final String COMPOSED = "gateway: composed";
    private static final String ONE = "raw, one key read";
    private static final String TWO = "raw, two key reads";
    private static final String TABLE = """
            CREATE SCHEMA benchmark;
            CREATE TABLE benchmark.document (session_id uuid PRIMARY KEY, slots text NOT NULL, questions text NOT NULL);
            GRANT USAGE ON SCHEMA benchmark TO exam_app;
            GRANT SELECT ON benchmark.document TO exam_app""";

    @Override
    public String name() {
        return "next-questions";
    }

    @Override
    public RowReport measure(World world, Protocol protocol) {
        Seats seats = Seats.ofGuests(world, "next-questions", SEATS);
        int[] sizes = storeDocuments(world, seats);
        World.RawProcess raw = world.rawServer("alone");
        List<Contender> contenders = List.of(
                contender(world, ONE, Kind.RAW_READ, seats, raw.port(), Map.of("raw server", raw.pid())),
                contender(world, SLOTS, Kind.QUESTIONS, seats, world.port("exam-service"), world.pids(List.of("exam-service"))),
                contender(world, TWO, Kind.RAW_TWO_READS, seats, raw.port(), Map.of("raw server", raw.pid())),
                contender(world, COMPOSED, Kind.QUESTIONS, seats, world.port("gateway"),
                        world.pids(List.of("gateway", "exam-service", "question-service"))));
        Contest contest = Contest.closed(protocol, contenders);
        RowReport report = RowReport.of(name(), "The next ten questions of a session, closed loop, " + CONNECTIONS
                + " connections. The raw server answers documents of the same size as they are stored, and checks nobody.");
        report.lines().addAll(Line.of(contest.trials()));
        report.claim(Claim.atLeast("slots of the next 10 questions vs one raw key read", Autosave.figure(contest, SLOTS),
                Autosave.figure(contest, ONE), contest.throughput(SLOTS, ONE), 0.75, 0.9));
        report.claim(Claim.atLeast("next 10 questions composed at the gateway vs two raw reads",
                Autosave.figure(contest, COMPOSED), Autosave.figure(contest, TWO), contest.throughput(COMPOSED, TWO), 0.75,
                0.9));
        report.notes().addAll(Contest.profiles(protocol, List.of(contenders.get(1), contenders.get(3))));
        return report.note("A page of slots is %,d bytes, a composed one %,d.".formatted(sizes[0], sizes[1]));
    }

    private static Contender contender(World world, String name, Kind kind, Seats seats, int port, Map<String, Long> pids) {
        return new HttpContender(world, name, new Order(kind, seats.file().toString(), port, CONNECTIONS, 0, 0), pids,
                (contender, figures) -> {
                    // Nothing is written; that the pages are whole was seen when they were stored for the raw server.
                });
    }

    /** What both services answer, for the raw server to answer the same. @return bytes of one of each */
    private static int[] storeDocuments(World world, Seats seats) {
        Http exam = new Http(world.system().url("exam-service"));
        int[] sizes = new int[2];
        world.database("exam").script(TABLE);
        try (Connection connection = world.database("exam").connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO benchmark.document VALUES (?, ?, ?)")) {
            for (Seat seat : seats.seats()) {
                String path = "/v1/exam-sessions/" + seat.session() + "/questions?from=1&limit=10";
                String slots = tenItems(exam.get(path, seat.token()));
                String composed = tenItems(world.gateway().get(path, seat.token()));
                store(insert, seat, slots, composed);
                sizes[0] = slots.length();
                sizes[1] = composed.length();
            }
            return sizes;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void store(PreparedStatement insert, Seat seat, String slots, String composed) throws SQLException {
        insert.setObject(1, UUID.fromString(seat.session()));
        insert.setString(2, slots);
        // With the slots it is as long as the composed page.
        insert.setString(3, composed.substring(Math.min(slots.length(), composed.length())));
        insert.executeUpdate();
    }

    private static String tenItems(String page) {
        int count = Json.read(page).path("items").size();
        if (count != 10) {
            throw new WrongResult("next questions", count + " items instead of ten");
        }
        return page;
    }
}
