package io.readyroom.platform.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code initdb} and {@code pg_ctl}. PostgreSQL refuses to run as root; where we are root (a container, say), it runs in
 * a user namespace of its own in which it isn't.
 */
final class PostgresCommand {

    private static final long LIMIT_SECONDS = 120;

    private final Path home;
    private final boolean namespace;

    PostgresCommand(Path home) {
        this.home = home;
        this.namespace = "root".equals(System.getProperty("user.name")) && File.separatorChar == '/';
        if (namespace && run(List.of("unshare", "-U", "true"), null) != 0) {
            throw new EmbeddedException("PostgreSQL refuses to run as root, and this system doesn't allow the way round it"
                    + " (a user namespace: unshare -U): run this as an ordinary user.");
        }
    }

    /** Appends the program's output to {@code log}; returns its exit code. */
    int run(Path log, String program, List<String> arguments) {
        List<String> command = new ArrayList<>(namespace ? List.of("unshare", "-U") : List.of());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return run(command, log);
    }

    private static int run(List<String> command, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(
                log == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.appendTo(log.toFile()));
        // The names of months and the like in the server's log don't depend on who starts it.
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new EmbeddedException(command + " did not end within " + LIMIT_SECONDS + " s");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new EmbeddedException("Cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedException("Interrupted while running " + command.get(0), e);
        }
    }
}
