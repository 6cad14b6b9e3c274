package io.readyroom.benchmarks.row;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.HdrHistogram.Histogram;

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
import io.readyroom.benchmarks.system.HttpContender;
import io.readyroom.benchmarks.system.Seats;
import io.readyroom.benchmarks.system.World;
import io.readyroom.platform.embedded.Polling;

/** How long after handing in a result is there, while others save answers at half of what the gateway can. */
public final class SubmitVisible implements Row {

    private static final int CONNECTIONS = 64;
    private static final int THREADS = 16;
    private static final int A_SECOND = 10;
    private static final int PAUSE_MILLIS = 4;
    private static final long GIVE_UP_NANOS = 30_000_000_000L;
    private static final String SAVING = "gateway, 64";

    @Override
    public String name() {
        return "submit-visible";
    }

    @Override
    public RowReport measure(World world, Protocol protocol) {
        Contender saving = saving(world);
        Contest closed = Contest.closed(protocol, List.of(saving));
        double half = closed.spread(SAVING, Trial::perSecond).median() / 2;
        double seconds = protocol.full() ? 60 : 8;
        int before = (int) (protocol.warmUpSeconds() * A_SECOND);
        Seats sitting = answered(world, before + (int) (seconds * A_SECOND));
        CompletableFuture<Trial> load = CompletableFuture
                .supplyAsync(() -> saving.run(protocol.warmUpSeconds() + seconds + 2, half));
        Histogram micros = submitAll(world, sitting, before);
        Trial trial = load.join();
        requireOneResultEach(world, sitting);
        RowReport report = RowReport.of(name(), "%d sessions of the free sample are handed in, %d a second, each asked for its "
                .formatted(sitting.seats().size() - before, A_SECOND)
                + "result every %d ms from then on, behind %d that warm this way up; meanwhile the gateway saves answers at half of its throughput."
                        .formatted(PAUSE_MILLIS, before));
        report.lines().addAll(Line.of(closed.trials()));
        report.lines().add(Line.of("gateway, 64, half load meanwhile", half, List.of(trial)));
        String sample = sitting.seats().size() - before + " sessions";
        report.claim(Claim.atMost("submit to visible result at half load, p99", sample, "", at(micros, 99), "ms", 500, 100.0));
        report.claim(Claim.atMost("submit to visible result at half load, p50", sample, "", at(micros, 50), "ms", 500, 25.0));
        return report;
    }

    private static Spread at(Histogram micros, double percentile) {
        return Spread.of(List.of(micros.getValueAtPercentile(percentile) / 1e3));
    }

    private static Contender saving(World world) {
        Seats seats = Seats.ofGuests(world, "submit-saving", CONNECTIONS);
        return new HttpContender(world, SAVING,
                new Order(Kind.ANSWER, seats.file().toString(), world.port("gateway"), CONNECTIONS, 0, 0),
                world.pids(List.of("gateway", "exam-service")), new SavedAnswers(world, seats)::check);
    }

    /** Sessions with an answer to every question. */
    private static Seats answered(World world, int count) {
        Seats seats = Seats.ofGuests(world, "submitting", count);
        Contender answering = new HttpContender(world, "answering",
                new Order(Kind.ANSWER, seats.file().toString(), world.port("exam-service"), count, 2, 0), Map.of(),
                new SavedAnswers(world, seats)::check);
        answering.run(2, 0);
        return seats;
    }

    /** @param before so many are handed in first and not counted */
    private static Histogram submitAll(World world, Seats seats, int before) {
        Queue<Long> nanos = new ConcurrentLinkedQueue<>();
        Queue<Long> ignored = new ConcurrentLinkedQueue<>();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
        try {
            List<CompletableFuture<Void>> all = IntStream.range(0, seats.seats().size())
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> (i < before ? ignored : nanos).add(submit(world, seats.seats().get(i))),
                            CompletableFuture.delayedExecutor(1000L * i / A_SECOND, TimeUnit.MILLISECONDS, threads)))
                    .toList();
            all.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
        Histogram micros = new Histogram(GIVE_UP_NANOS / 1000, 3);
        nanos.forEach(time -> micros.recordValue(time / 1000));
        return micros;
    }

    /** From sending the submission to the first reply with a result. */
    private static long submit(World world, Seat seat) {
        String path = "/v1/exam-sessions/" + seat.session();
        long begin = System.nanoTime();
        world.gateway().post(path + "/submit", seat.token(), "");
        while (world.gateway().status(path + "/result", seat.token()) != 200) {
            if (System.nanoTime() - begin > GIVE_UP_NANOS) {
                throw new WrongResult("submit", "no result of " + seat.session() + " within 30 s");
            }
            Polling.pause(Duration.ofMillis(PAUSE_MILLIS));
        }
        return System.nanoTime() - begin;
    }

    private static void requireOneResultEach(World world, Seats seats) {
        List<UUID> ids = seats.ids();
        long results = world.database("scoring").number("SELECT count(*) FROM result WHERE session_id = ANY (?)", ids);
        if (results != ids.size()) {
            throw new WrongResult("submit", ids.size() + " submissions, " + results + " results");
        }
    }
}
