package io.readyroom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.readyroom.benchmarks.measure.Protocol;
import io.readyroom.benchmarks.report.BenchmarkReport;
import io.readyroom.benchmarks.row.Assembly;
import io.readyroom.benchmarks.row.Autosave;
import io.readyroom.benchmarks.row.Backlog;
import io.readyroom.benchmarks.row.BankSearch;
import io.readyroom.benchmarks.row.Candidates;
import io.readyroom.benchmarks.row.DataGrowth;
import io.readyroom.benchmarks.row.NextQuestions;
import io.readyroom.benchmarks.row.Row;
import io.readyroom.benchmarks.row.Start;
import io.readyroom.benchmarks.row.StartUp;
import io.readyroom.benchmarks.row.SubmitVisible;
import io.readyroom.benchmarks.system.Contender.WrongResult;
import io.readyroom.benchmarks.system.Facts;
import io.readyroom.benchmarks.system.World;

/**
 * Measures rows on one system and writes the report. Ends with 1 when a run was wrong or a full run missed a floor, with 2 when
 * no row is called so.
 */
public final class Benchmarks {

    private static final List<Row> ROWS = List.of(new Autosave(), new NextQuestions(), new Start(), new SubmitVisible(),
            new Candidates(),
            new DataGrowth(), new Backlog(), new BankSearch(), new Assembly(), new StartUp());
    /** What a short run measures unless it is told otherwise: nine of ten requests. */
    private static final Set<String> DAILY = Set.of("autosave", "next-questions");

    private Benchmarks() {
    }

    public static void main(String[] arguments) throws IOException {
        // Kafka's client says all sorts of things while the broker isn't there yet.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        List<Row> chosen = ROWS.stream().filter(row -> isChosen(row.name())).toList();
        if (chosen.isEmpty()) {
            System.err.println("No row is called " + System.getProperty("benchmark") + "; there are "
                    + ROWS.stream().map(Row::name).toList());
            System.exit(2);
        }
        Protocol protocol = isGiven("short") ? Protocol.ofShort() : Protocol.ofAll();
        System.exit(run(chosen, isGiven("readyroom.benchmarks.profile") ? protocol.withProfiles() : protocol));
    }

    private static int run(List<Row> rows, Protocol protocol) throws IOException {
        Path root = Path.of(System.getProperty("readyroom.root", "../..")).toAbsolutePath().normalize();
        Path target = Files.createDirectories(root.resolve("system-tests/benchmarks/target"));
        boolean published = isGiven("readyroom.benchmarks.publish") || (protocol.full() && rows.size() == ROWS.size());
        Path folder = published ? root.resolve("docs/benchmarks") : target.resolve("benchmarks");
        BenchmarkReport report;
        try (World world = World.start(root, target)) {
            // Ctrl-C leaves nothing running either.
            Runtime.getRuntime().addShutdownHook(new Thread(world::close, "stop"));
            report = BenchmarkReport.of(Facts.of(world, protocol));
            report.setting().facts().forEach((name, value) -> System.out.println(name + ": " + value));
            for (Row row : rows) {
                measure(row, world, protocol, report);
                // After each, so that whoever stops a long run has what it measured.
                report.write(folder);
            }
        }
        System.out.println("Report: " + folder.resolve("benchmarks.md"));
        report.missedFloors().forEach(claim -> System.out.println("Below its floor: " + claim));
        boolean missed = protocol.full() && !report.missedFloors().isEmpty();
        return missed || !report.failures().isEmpty() ? 1 : 0;
    }

    private static void measure(Row row, World world, Protocol protocol, BenchmarkReport report) {
        System.out.println(row.name());
        try {
            report.rows().add(row.measure(world, protocol));
        } catch (WrongResult e) {
            failed(row, e.getMessage(), report);
        } catch (RuntimeException e) {
            // The rows before and after it took long: they are reported, and the command fails.
            e.printStackTrace();
            failed(row, e.toString(), report);
        }
    }

    private static void failed(Row row, String why, BenchmarkReport report) {
        System.out.println("WRONG: " + why);
        report.failures().add(row.name() + ": " + why);
    }

    private static boolean isChosen(String row) {
        String wanted = System.getProperty("benchmark", "");
        if (wanted.isBlank()) {
            return !isGiven("short") || DAILY.contains(row);
        }
        return List.of(wanted.split(",", -1)).contains(row);
    }

    /** {@code -Dname} and {@code -Dname=true} give it, {@code no} and {@code false} don't. */
    private static boolean isGiven(String property) {
        String value = System.getProperty(property, "no");
        return !value.equals("no") && !value.equals("false");
    }
}
