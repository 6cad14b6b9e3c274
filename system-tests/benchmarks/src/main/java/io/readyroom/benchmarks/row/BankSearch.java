package io.readyroom.benchmarks.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

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

/**
 * What authors ask of a bank: words rare and frequent, phrases and beginnings, facets, lists in every order, likeness. At a
 * rate that waits for nobody; a tenth of a second is what must be reached by 99 of 100.
 */
public final class BankSearch implements Row {

    private static final int CONNECTIONS = 8;
    private static final double RATE = 20;
    private static final int SEARCHES = 64;
    private static final double MUST = 100;
    private static final double GOAL = 50;
    private static final List<Integer> SIZES = List.of(1_000, 100_000);
    private static final String PATH = "/v1/authoring/questions";
    private static final String SOME = """
            SELECT id FROM question WHERE source_id LIKE 'generated-%' ORDER BY source_id LIMIT 64""";

    @Override
    public String name() {
        return "bank-search";
    }

    @Override
    public RowReport measure(World world, Protocol protocol) {
        RowReport report = RowReport.of(name(), "Searches of authors, direct, an open loop of " + (int) RATE
                + " a second. The mix: a rare word, a frequent one, two words, a phrase, a beginning, facets, everything in four "
                + "orders, what is like a question. Every first page has its count and facets.");
        QuestionBank bank = new QuestionBank(world);
        bank.empty();
        List<Spread> slowest = new ArrayList<>();
        for (int size : SIZES) {
            bank.growTo(size);
            String name = "search, bank of %,d".formatted(size);
            Contest contest = Contest.run(slowest.isEmpty() ? protocol : protocol.warm(), List.of(searching(world, name, size)),
                    contender -> RATE);
            contest.trials().forEach((contender, trials) -> report.lines().add(Line.of(contender, RATE, trials)));
            slowest.add(contest.spread(name, Trial::p99));
        }
        Spread small = slowest.get(0);
        Spread large = slowest.get(1);
        report.claim(Claim.atMost("search p99, bank of %,d".formatted(SIZES.get(1)), "%.0f ms".formatted(large.median()),
                "bank of %,d: %.0f ms".formatted(SIZES.get(0), small.median()), large, "ms", MUST, GOAL));
        report.claim(Claim.atMost("search p99, bank of %,d vs %,d questions".formatted(SIZES.get(1), SIZES.get(0)),
                "%.0f ms".formatted(large.median()), "%.0f ms".formatted(small.median()),
                Spread.of(List.of(large.median() / small.median())), "x", 1.5, 1.1));
        return report;
    }

    private static Contender searching(World world, String name, int size) {
        Seats seats = seats(world, size);
        requireRight(world, seats.seats().get(0).token(), size);
        return new HttpContender(world, name,
                new Order(Kind.PATHS, seats.file().toString(), world.port("question-service"), CONNECTIONS, 0, 0),
                world.pids(List.of("question-service")), (contender, figures) -> {
                    // Nothing is written; that what is found is right was seen before.
                });
    }

    /** A wrong answer that is fast counts for nothing: counts and facets are held against the tables. */
    private static void requireRight(World world, String token, int size) {
        Http service = new Http(
                world.system().url("question-service"));
        long word = world.database("question").number("SELECT count(*) FROM question_version WHERE status = 'published'"
                + " AND CAST(content AS json) ->> 'stem' ~ '\\mword4900\\M'");
        long found = Json.read(service.get(PATH + "?q=word4900", token)).path("total").path("count").asLong();
        long all = Json.read(service.get(PATH + "?pool=practice", token)).path("total").path("count").asLong();
        if (word != found || all != Math.min(size, 1_000)) {
            throw new WrongResult("bank-search", found + " instead of " + word + " with a word, " + all + " of " + size);
        }
    }

    private static Seats seats(World world, int size) {
        String token = world.tokenOf("author");
        List<String> ids = world.database("question").rows(SOME).stream().map(row -> row.text(0)).toList();
        return Seats.written(world, "bank-search-" + size, IntStream.range(0, CONNECTIONS)
                .mapToObj(seat -> new Seat("", "", token, searches(new Random(seat), ids), 0)).toList());
    }

    private static List<String> searches(Random random, List<String> ids) {
        List<String> searches = new ArrayList<>();
        while (searches.size() < SEARCHES) {
            String rare = "word" + (QuestionBank.VOCABULARY / 2 + random.nextInt(QuestionBank.VOCABULARY / 2));
            String other = "word" + random.nextInt(QuestionBank.VOCABULARY);
            searches.addAll(List.of("?q=" + rare, "?q=azure", "?q=word0+" + other, "?q=%22azure+ai%22&language=en",
                    "?q=word49*&status=published", "?exam=ai-102&pool=practice&difficulty=hard&limit=50",
                    "?exam=ai-102&sort=sourceId", "?sort=changed", "?type=single_choice&type=ordering&status=published",
                    "?similarTo=" + ids.get(random.nextInt(ids.size()))));
        }
        return searches.stream().map(search -> PATH + search).toList();
    }
}
