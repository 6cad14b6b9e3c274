package io.readyroom.benchmarks.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.readyroom.benchmarks.measure.ProcStat;
import io.readyroom.local.ServiceProcess;
import io.readyroom.platform.embedded.Polling;

/**
 * Starts a service again just as it was started, but by another JVM or with other options: command line and environment are
 * those that the running process shows in /proc. Stops the running one first.
 */
public final class Relaunch {

    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final int STOP_SECONDS = 60;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final List<String> command;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final URI ready;
    private final File log;

    /** @param seconds from the start of the process until it is ready */
    public record Started(double seconds, double residentMegabytes) {
    }

    public Relaunch(ServiceProcess service, Path log) {
        this.command = strings(service.pid(), "cmdline");
        strings(service.pid(), "environ")
                .forEach(entry -> environment.put(entry.substring(0, entry.indexOf('=')),
                        entry.substring(entry.indexOf('=') + 1)));
        this.ready = URI.create(service.managementUrl() + "/q/health/ready");
        this.log = log.toFile();
        service.stop();
    }

    private static List<String> strings(long pid, String file) {
        try {
            String text = Files.readString(Path.of("/proc", Long.toString(pid), file), StandardCharsets.UTF_8);
            return List.of(text.split("\0", -1)).stream().filter(part -> !part.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts it, and stops it when it was ready.
     *
     * @param options after those that it had, so that they win
     */
    public Started run(Path java, List<String> options) {
        long begin = System.nanoTime();
        Process process = start(java, options);
        boolean there = Polling.until(READY_LIMIT, LOOK, () -> isReady() || !process.isAlive());
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!there || !process.isAlive()) {
            process.destroyForcibly();
            throw new IllegalStateException("It did not start; see " + log);
        }
        Started started = new Started(seconds, ProcStat.residentMegabytes(process.pid()));
        stop(process);
        return started;
    }

    private Process start(Path java, List<String> options) {
        List<String> changed = new ArrayList<>(command);
        changed.set(0, java.toString());
        int main = 1;
        while (changed.get(main).startsWith("-")) {
            main++;
        }
        changed.addAll(main, options);
        ProcessBuilder builder = new ProcessBuilder(changed).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An orderly end: archives are written in it. */
    private static void stop(Process process) {
        try {
            process.toHandle().destroy();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isReady() {
        try {
            return http.send(HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(2)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // It doesn't listen yet.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
