package io.readyroom.platform.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Stops PostgreSQL when our JVM is gone, however it went: a shell that waits for its standard input to end, as {@link Lifeline}
 * does inside a JVM. On Windows there is none; there the next start stops what was left.
 */
final class PostgresGuard {

    private static final String SCRIPT = """
            trap '' INT HUP
            read -r nothing
            kill -INT "$1"
            tries=0
            while kill -0 "$1" && [ $tries -lt 30 ]; do sleep 1; tries=$((tries + 1)); done
            if [ -n "$2" ]; then rm -rf "$2"; fi
            """;

    private final Process process;

    private PostgresGuard(Process process) {
        this.process = process;
    }

    /** @param temporary the directory to delete afterwards, or null */
    static PostgresGuard of(long pid, Path temporary) {
        if (File.separatorChar == '\\') {
            return new PostgresGuard(null);
        }
        try {
            return new PostgresGuard(new ProcessBuilder("/bin/sh", "-c", SCRIPT, "postgres-guard", Long.toString(pid),
                    temporary == null ? "" : temporary.toString()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
        } catch (IOException e) {
            throw new EmbeddedException("Cannot watch over PostgreSQL: " + e.getMessage(), e);
        }
    }

    /** PostgreSQL is stopped by us or dead: nothing to guard any more. */
    void dismiss() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
