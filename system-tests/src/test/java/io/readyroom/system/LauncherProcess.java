package io.readyroom.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The launcher in a process of its own. */
final class LauncherProcess {

    private static final Path JAR = Path.of("deploy/local/target/readyroom-local.jar");
    private static final Path OUTPUT = SharedSystem.TARGET.resolve("launcher-output.txt");

    private final Process process;
    private final Path data;

    private LauncherProcess(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    static LauncherProcess start(Path data, int portOffset, String... more) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m", "-jar",
                        SharedSystem.root().resolve(JAR).toString(), "--data=" + data, "--port-offset=" + portOffset));
        command.addAll(List.of(more));
        Files.deleteIfExists(OUTPUT);
        return new LauncherProcess(
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(OUTPUT.toFile()).start(), data);
    }

    LauncherProcess awaitReady() {
        await("the launcher").atMost(Duration.ofMinutes(2))
                .until(() -> output().contains("Readyroom is ready") || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("The launcher gave up:\n" + output());
        }
        output().lines().filter(line -> line.contains("Readyroom is ready")).forEach(System.out::println);
        return this;
    }

    String output() {
        try {
            return Files.readString(OUTPUT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL for one of the five. */
    void killAService() {
        process.descendants().filter(child -> child.info().commandLine().orElse("").contains("QuarkusEntryPoint")).findFirst()
                .orElseThrow(() -> new AssertionError("No service runs")).destroyForcibly();
    }

    /** All that it started, and PostgreSQL, which is nobody's child. */
    List<ProcessHandle> processes() throws IOException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        long postgres = Long.parseLong(Files.readAllLines(data.resolve("postgresql/data/postmaster.pid")).get(0));
        all.add(ProcessHandle.of(postgres).orElseThrow());
        return all;
    }

    /** Ctrl-C. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).inheritIO().start().waitFor();
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    boolean waitFor(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    int exitValue() {
        return process.exitValue();
    }

    void destroy() {
        process.destroyForcibly();
    }
}
