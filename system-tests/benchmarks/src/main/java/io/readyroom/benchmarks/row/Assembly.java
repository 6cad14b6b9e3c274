package io.readyroom.benchmarks.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.benchmarks.load.Order;
import io.readyroom.benchmarks.load.Order.Kind;
import io.readyroom.benchmarks.load.Seat;
import io.readyroom.benchmarks.measure.Protocol;
import io.readyroom.benchmarks.measure.Spread;
import io.readyroom.benchmarks.measure.Trial;
import io.readyroom.benchmarks.report.Claim;
import io.readyroom.benchmarks.report.Line;
import io.readyroom.benchmarks.report.RowReport;
import io.readyroom.benchmarks.system.Contender;
import io.readyroom.benchmarks.system.Contender.WrongResult;
import io.readyroom.benchmarks.system.Http;
import io.readyroom.benchmarks.system.HttpContender;
import io.readyroom.benchmarks.system.QuestionBank;
import io.readyroom.benchmarks.system.Seats;
import io.readyroom.benchmarks.system.World;
import io.readyroom.system.Json;

/** Forms by a blueprint with rules, another seed each time; the whole form comes back as authors see it. */
public final class Assembly implements Row {

    private static final int CONNECTIONS = 8;
    private static final int SEEDS = 256;
    private static final double RATE = 100;
    private static final double MUST = 10;
    private static final List<Integer> SIZES = List.of(1_000, 100_000);
    private static final String BLUEPRINTS = "/v1/authoring/blueprints";
    private static final String BLUEPRINT = """
            {"code": "benchmark", "exam": "ai-102", "mode": "practice", "rules": {"unit": "items", "size": {"min": 50, "max": 50},
             "pools": ["practice"], "exposureCap": 20, "siblingsApart": true}}""";

    @Override
    public String name() {
        return "assembly";
    }

    @Override
    public RowReport measure(World world, Protocol protocol) {
        RowReport report = RowReport.of(name(), "Forms of 50 questions by a blueprint with an exposure cap and siblings apart, "
                + "direct, an open loop of " + (int) RATE
                + " a second; with the reading of the blueprint and the form in full.");
        QuestionBank bank = new QuestionBank(world);
        bank.empty();
        String token = world.tokenOf("author");
        String blueprint = Json.read(http(world).post(BLUEPRINTS, token, BLUEPRINT)).path("id").asText();
        List<Spread> slowest = new ArrayList<>();
        List<Spread> cpu = new ArrayList<>();
        for (int size : SIZES) {
            bank.growTo(size);
            requireWhole(world, token, blueprint);
            String name = "form, bank of %,d".formatted(size);
            Contest contest = Contest.run(slowest.isEmpty() ? protocol : protocol.warm(),
                    List.of(assembling(world, name, seats(world, size, token, blueprint))), contender -> RATE);
            contest.trials().forEach((contender, trials) -> report.lines().add(Line.of(contender, RATE, trials)));
            slowest.add(contest.spread(name, Trial::p99));
            cpu.add(contest.spread(name, Trial::servingCpu));
        }
        report.claim(Claim.atMost("assembly p99, bank of %,d".formatted(SIZES.get(1)),
                "%.1f ms".formatted(slowest.get(1).median()),
                "bank of %,d: %.1f ms".formatted(SIZES.get(0), slowest.get(0).median()), slowest.get(1), "ms", MUST, null));
        double growth = cpu.get(1).median() / cpu.get(0).median();
        report.claim(Claim.atMost("assembly: bank of %,d vs %,d questions, CPU".formatted(SIZES.get(1), SIZES.get(0)),
                "%,.0f µs".formatted(cpu.get(1).median()), "%,.0f µs".formatted(cpu.get(0).median()),
                Spread.of(List.of(growth)), "x", 1.5, 1.1));
        return report;
    }

    private static Contender assembling(World world, String name, Seats seats) {
        return new HttpContender(world, name,
                new Order(Kind.EMPTY_POSTS, seats.file().toString(), world.port("question-service"), CONNECTIONS, 0, 0),
                world.pids(List.of("question-service")), (contender, figures) -> {
                    // Nothing is written; that a form is whole was seen before.
                });
    }

    private static void requireWhole(World world, String token, String blueprint) {
        JsonNode form = Json.read(http(world).post(path(blueprint, 1), token, ""));
        if (form.path("slots").size() != 50) {
            throw new WrongResult("assembly", "a form of " + form.path("slots").size() + ": " + form.path("why").asText());
        }
    }

    private static Seats seats(World world, int size, String token, String blueprint) {
        return Seats.written(world, "assembly-" + size, IntStream.range(0, CONNECTIONS)
                .mapToObj(seat -> new Seat("", "", token, IntStream.range(0, SEEDS)
                        .mapToObj(seed -> path(blueprint, seat * SEEDS + seed)).toList(), 0))
                .toList());
    }

    private static String path(String blueprint, int seed) {
        return BLUEPRINTS + "/" + blueprint + "/try?seed=" + seed;
    }

    private static Http http(World world) {
        return new Http(world.system().url("question-service"));
    }
}
