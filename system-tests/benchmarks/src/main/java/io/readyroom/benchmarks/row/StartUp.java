package io.readyroom.benchmarks.row;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.readyroom.benchmarks.load.Order;
import io.readyroom.benchmarks.load.Order.Kind;
import io.readyroom.benchmarks.measure.ProcStat;
import io.readyroom.benchmarks.measure.Protocol;
import io.readyroom.benchmarks.measure.Spread;
import io.readyroom.benchmarks.report.Claim;
import io.readyroom.benchmarks.report.RowReport;
import io.readyroom.benchmarks.system.HttpContender;
import io.readyroom.benchmarks.system.Jdks;
import io.readyroom.benchmarks.system.Relaunch;
import io.readyroom.benchmarks.system.Relaunch.Started;
import io.readyroom.benchmarks.system.Seats;
import io.readyroom.benchmarks.system.World;
import io.readyroom.local.ServiceProcess;
import io.readyroom.system.FreshSystem;

/** How long exam-service takes from nothing to ready, and how much memory services hold then and under load. */
public final class StartUp implements Row {

    private static final int CONNECTIONS = 64;
    private static final double SECONDS = 3;
    private static final double GOAL_SECONDS = 1;
    private static final double AT_START = 300;
    private static final double UNDER_LOAD = 450;

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public RowReport measure(World world, Protocol protocol) {
        RowReport report = RowReport.of(name(),
                "exam-service alone, from the start of its process until its readiness probe answers 200, the rest idle.");
        underLoad(world, protocol, report);
        ServiceProcess service = world.system().service("exam-service");
        Relaunch relaunch = new Relaunch(service, world.target().resolve("start-up.log"));
        try {
            ownJdk(world, protocol, relaunch, report);
            Jdks.java(25).ifPresentOrElse(java -> jdk25(world, protocol, relaunch, java, report),
                    () -> report.note("No JDK 25 on this machine."));
        } finally {
            service.start().awaitReady();
        }
        return report;
    }

    /** Archives as the local run makes them: of the classes that a start has loaded. */
    private static void ownJdk(World world, Protocol protocol, Relaunch relaunch, RowReport report) {
        Path java = Path.of(System.getProperty("java.home"), "bin/java");
        Path archive = world.target().resolve("exam-service.jsa");
        List<Started> plain = starts(protocol, relaunch, java, List.of());
        relaunch.run(java, List.of("-XX:ArchiveClassesAtExit=" + archive));
        List<Started> archived = starts(protocol, relaunch, java, List.of("-XX:SharedArchiveFile=" + archive));
        String jdk = "JDK " + Runtime.version().feature();
        claim(report, "start-up of exam-service, " + jdk + ", class archive", archived,
                "without: " + seconds(plain));
        report.note("%s without an archive: %s.".formatted(jdk, seconds(plain)));
        double resident = plain.stream().mapToDouble(Started::residentMegabytes).max().orElseThrow();
        report.claim(Claim.atMost("memory of exam-service when it is ready, RSS", "without an archive", "",
                Spread.of(List.of(resident)), "MB", AT_START, 200.0));
    }

    private static void jdk25(World world, Protocol protocol, Relaunch relaunch, Path java, RowReport report) {
        Path cache = world.target().resolve("exam-service.aot");
        List<Started> plain = starts(protocol, relaunch, java, List.of());
        relaunch.run(java, List.of("-XX:AOTCacheOutput=" + cache));
        if (!Files.exists(cache)) {
            report.note("JDK 25 wrote no AOT cache; without one: " + seconds(plain) + ".");
            return;
        }
        List<Started> cached = starts(protocol, relaunch, java, List.of("-XX:AOTCache=" + cache));
        claim(report, "start-up of exam-service, JDK 25, AOT cache", cached, "without: " + seconds(plain));
    }

    private static void claim(RowReport report, String what, List<Started> starts, String against) {
        report.claim(
                Claim.atMost(what, seconds(starts), against, Spread.of(starts.stream().map(Started::seconds).toList()), "s",
                        SECONDS, GOAL_SECONDS));
    }

    private static String seconds(List<Started> starts) {
        return "%.2f s, %.0f MB".formatted(Spread.of(starts.stream().map(Started::seconds).toList()).median(),
                Spread.of(starts.stream().map(Started::residentMegabytes).toList()).median());
    }

    private static List<Started> starts(Protocol protocol, Relaunch relaunch, Path java, List<String> options) {
        List<Started> starts = new ArrayList<>();
        for (int round = 0; round < protocol.rounds(); round++) {
            Started started = relaunch.run(java, options);
            System.out.printf("  ready after %.2f s with %.0f MB %s%n", started.seconds(), started.residentMegabytes(),
                    options);
            starts.add(started);
        }
        return starts;
    }

    private static void underLoad(World world, Protocol protocol, RowReport report) {
        Seats seats = Seats.ofGuests(world, "start-up", CONNECTIONS);
        new HttpContender(world, "gateway",
                new Order(Kind.ANSWER, seats.file().toString(), world.port("gateway"), CONNECTIONS, 0, 0), Map.of(),
                new SavedAnswers(world, seats)::check).run(Math.max(protocol.warmUpSeconds(), protocol.seconds()), 0);
        List<Map.Entry<String, Double>> held = FreshSystem.SERVICES.stream().map(
                name -> Map.entry(name, ProcStat.residentMegabytes(world.system().service(name).pid()))).toList();
        Optional<Map.Entry<String, Double>> most = held.stream().max(Comparator.comparing(Map.Entry::getValue));
        report.claim(Claim.atMost("memory of a service under load, RSS, the largest of five", most.orElseThrow().getKey(), "",
                Spread.of(List.of(most.orElseThrow().getValue())), "MB", UNDER_LOAD, 320.0));
        held.forEach(service -> report.note("%s holds %.0f MB under load.".formatted(service.getKey(), service.getValue())));
    }
}
