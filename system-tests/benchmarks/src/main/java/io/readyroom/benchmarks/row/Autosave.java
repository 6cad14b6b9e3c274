package io.readyroom.benchmarks.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.readyroom.benchmarks.load.Order;
import io.readyroom.benchmarks.load.Order.Kind;
import io.readyroom.benchmarks.measure.Protocol;
import io.readyroom.benchmarks.measure.Spread;
import io.readyroom.benchmarks.measure.Trial;
import io.readyroom.benchmarks.report.Claim;
import io.readyroom.benchmarks.report.Line;
import io.readyroom.benchmarks.report.RowReport;
import io.readyroom.benchmarks.system.Contender;
import io.readyroom.benchmarks.system.HttpContender;
import io.readyroom.benchmarks.system.Pgbench;
import io.readyroom.benchmarks.system.Seats;
import io.readyroom.benchmarks.system.World;

/** A durable save of an answer: ours with token, checks and history, against the least that could do it. */
public final class Autosave implements Row {

    private static final int SEATS = 128;
    private static final int CONNECTIONS = 64;
    private static final String ALONE = "raw, each alone, 64";
    private static final String COALESCED = "raw, coalesced, 64";
    private static final String COALESCED_128 = "raw, coalesced, 128";
    private static final String AGAIN = "raw, coalesced, 64, once more";
    private static final String DIRECT = "direct, 64";
    private static final String DIRECT_128 = "direct, 128";
    private static final String GATEWAY = "gateway, 64";
    private static final List<Double> SHARES = List.of(0.25, 0.5, 0.75);
    private static final List<Double> FEW_SHARES = List.of(0.5);

    @Override
    public String name() {
        return "autosave";
    }

    @Override
    public RowReport measure(World world, Protocol protocol) {
        Field field = new Field(world);
        RowReport report = RowReport.of(name(), "A durable save of an answer, closed loop: 64 or 128 connections.");
        Contest contest = Contest.closed(protocol, field.all());
        report.lines().addAll(Line.of(contest.trials()));
        claims(report, contest);
        open(report, contest, protocol, field);
        report.notes().addAll(Contest.profiles(protocol, List.of(field.coalesced, field.direct, field.gateway)));
        return report;
    }

    private static void claims(RowReport report, Contest contest) {
        report.claim(Claim.atLeast("autosave direct vs raw with the same coalescer, 64 connections", figure(contest, DIRECT),
                figure(contest, COALESCED), contest.throughput(DIRECT, COALESCED), 0.75, 0.9));
        report.claim(Claim.atLeast("autosave direct vs raw with the same coalescer, 128 connections",
                figure(contest, DIRECT_128), figure(contest, COALESCED_128), contest.throughput(DIRECT_128, COALESCED_128),
                0.75, 0.9));
        report.claim(Claim.atLeast("autosave direct vs raw without a coalescer", figure(contest, DIRECT),
                figure(contest, ALONE), contest.throughput(DIRECT, ALONE), 0.75, 0.9));
        againstPgbench(report, contest);
        report.claim(Claim.atLeast("autosave through the gateway vs direct", figure(contest, GATEWAY),
                figure(contest, DIRECT), contest.throughput(GATEWAY, DIRECT), 0.5, 0.6));
        Spread noise = contest.throughput(AGAIN, COALESCED);
        report.note("Noise: the raw coalesced server against itself is %.2fx (%.2f to %.2f)."
                .formatted(noise.median(), noise.least(), noise.most()));
    }

    private static void againstPgbench(RowReport report, Contest contest) {
        if (contest.trials().containsKey(OneRow.UPDATE)) {
            report.claim(Claim.atLeast("autosave direct with token and history vs pgbench's one-row update, 64 connections",
                    figure(contest, DIRECT), figure(contest, OneRow.UPDATE), contest.throughput(DIRECT, OneRow.UPDATE), 1.0,
                    null));
            report.claim(Claim.atLeast("the same at 128 connections", figure(contest, DIRECT_128),
                    figure(contest, OneRow.UPDATE), contest.throughput(DIRECT_128, OneRow.UPDATE), 1.0, 1.5));
            report.note(Pgbench.version().orElseThrow() + ", " + Pgbench.CLIENTS + " clients, `-M prepared`.");
        } else {
            report.note("No pgbench on this machine: the rows against it are missing. Debian has it in postgresql-contrib.");
        }
    }

    static String figure(Contest contest, String contender) {
        return "%s: %,.0f/s".formatted(contender, contest.spread(contender, Trial::perSecond).median());
    }

    /** Each at shares of its own throughput; latency from the scheduled time. */
    private static void open(RowReport report, Contest closed, Protocol protocol, Field field) {
        List<Contender> contenders = List.of(field.coalesced, field.direct, field.gateway);
        for (double share : protocol.full() ? SHARES : FEW_SHARES) {
            Contest contest = Contest.run(protocol.warm(), contenders, contender -> rate(closed, contender, share));
            contenders.forEach(contender -> report.lines().add(Line.of("%s, open loop at %.0f %%".formatted(contender.name(),
                    share * 100), rate(closed, contender, share), contest.trials().get(contender.name()))));
        }
    }

    private static double rate(Contest closed, Contender contender, double share) {
        return share * closed.spread(contender.name(), Trial::perSecond).median();
    }

    /** Who takes part. */
    private static final class Field {

        private final World world;
        private final Seats seats;
        private final SavedAnswers saved;
        private final World.RawProcess rawCoalesced;
        private final Contender coalesced;
        private final Contender direct;
        private final Contender gateway;

        Field(World world) {
            this.world = world;
            this.seats = Seats.ofGuests(world, "autosave", SEATS);
            this.saved = new SavedAnswers(world, seats);
            this.rawCoalesced = world.rawServer("coalesced");
            this.coalesced = raw(COALESCED, rawCoalesced, CONNECTIONS);
            this.direct = ours(DIRECT, "exam-service", CONNECTIONS);
            this.gateway = ours(GATEWAY, "gateway", CONNECTIONS);
        }

        List<Contender> all() {
            List<Contender> all = new ArrayList<>(OneRow.contenders(world, Seats.ofGuests(world, "pgbench", SEATS)));
            all.add(raw(ALONE, world.rawServer("alone"), CONNECTIONS));
            all.addAll(List.of(coalesced, direct, raw(AGAIN, rawCoalesced, CONNECTIONS), gateway,
                    raw(COALESCED_128, rawCoalesced, SEATS), ours(DIRECT_128, "exam-service", SEATS)));
            return all;
        }

        private Contender raw(String name, World.RawProcess process, int connections) {
            return new HttpContender(world, name,
                    new Order(Kind.RAW_ANSWER, seats.file().toString(), process.port(), connections, 0, 0),
                    Map.of("raw server", process.pid()), saved::check);
        }

        private Contender ours(String name, String entrance, int connections) {
            return new HttpContender(world, name,
                    new Order(Kind.ANSWER, seats.file().toString(), world.port(entrance), connections, 0, 0),
                    world.pids(entrance.equals("gateway") ? List.of("gateway", "exam-service") : List.of("exam-service")),
                    saved::check);
        }
    }
}
