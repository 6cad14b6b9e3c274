package io.readyroom.benchmarks.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.readyroom.benchmarks.measure.CpuMeter;
import io.readyroom.benchmarks.measure.Trial;

/** {@code pgbench} with prepared statements and sixteen clients, if this machine has it. */
public final class Pgbench implements Contender {

    public static final int CLIENTS = 16;

    private static final Pattern COUNT = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([\\d.]+) ms");
    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");

    private final World world;
    private final Path program;
    private final String name;
    private final Work work;

    private Pgbench(World world, Path program, String name, Work work) {
        this.world = world;
        this.program = program;
        this.name = name;
        this.work = work;
    }

    /** What the clients do. */
    public interface Work {

        /** The script of a transaction; asked anew for every run. */
        String script();

        /** Variables of the script, as {@code name=value}; asked after {@link #script()}. */
        default List<String> variables() {
            return List.of();
        }

        /** Checks that as many transactions have left their trace. */
        void done(long transactions);
    }

    /** Empty when pgbench isn't installed. */
    public static Optional<Contender> of(World world, String name, Work work) {
        return program().map(program -> new Pgbench(world, program, name, work));
    }

    private Path script() {
        try {
            return Files.writeString(world.target().resolve("transaction.pgbench"), work.script());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On the path, or where Debian keeps the programs of each version. */
    private static Optional<Path> program() {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":", -1)).map(Path::of);
        Stream<Path> debian = Stream.of("18", "17", "16", "15").map(version -> Path.of("/usr/lib/postgresql", version, "bin"));
        return Stream.concat(onPath, debian).map(folder -> folder.resolve("pgbench")).filter(Files::isExecutable).findFirst();
    }

    /** What {@code pgbench --version} says. */
    public static Optional<String> version() {
        return program().map(program -> output(new ProcessBuilder(program.toString(), "--version")).strip());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Trial run(double seconds, double rate) {
        CpuMeter meter = new CpuMeter(Map.of("PostgreSQL", world.system().postgres().pid()));
        ProcessBuilder command = new ProcessBuilder(program.toString(), "-n", "-M", "prepared", "-c",
                Integer.toString(CLIENTS), "-j", "2", "-T", Long.toString(Math.max(1, Math.round(seconds))), "-h", "localhost",
                "-p", Integer.toString(world.system().postgres().port()), "-U", "exam_app", "-f", script().toString(), "exam");
        work.variables().forEach(variable -> command.command().addAll(1, List.of("-D", variable)));
        command.environment().put("PGPASSWORD", world.system().appPassword("exam"));
        meter.begin();
        String output = output(command);
        Map<String, Double> cpu = meter.micros();
        long count = (long) number(COUNT, output);
        if (count == 0 || number(FAILED, output) > 0) {
            throw new WrongResult(name, output);
        }
        work.done(count);
        cpu.replaceAll((process, micros) -> micros / count);
        return new Trial(count, number(RATE, output), cpu, number(LATENCY, output), 0, 0, 0);
    }

    private static double number(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("pgbench said: " + output);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static String output(ProcessBuilder command) {
        try {
            Process process = command.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(List.copyOf(command.command()) + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
