package io.readyroom.faults.ledger;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file in which clients write each request before sending it and each outcome before going on. A line is handed to the
 * operating system before the call returns, so it is there even when this JVM is killed at the next instant.
 */
public final class Ledger implements AutoCloseable {

    private final Path path;
    private final OutputStream file;
    private final long opened = System.nanoTime();
    private long lastId;
    private volatile long lastFailure = -1;
    private volatile long lastAnswer = -1;

    private Ledger(Path path, OutputStream file) {
        this.path = path;
        this.file = file;
    }

    /** A new, empty ledger. */
    public static Ledger create(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            // Unbuffered: each write is one system call.
            return new Ledger(path, new FileOutputStream(path.toFile(), false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the id under which {@link #ended} is told */
    public synchronized long sent(Sent sent) {
        long id = ++lastId;
        write(LedgerLine.of(id, now(), sent));
        return id;
    }

    public synchronized void ended(long id, Kind kind, Outcome outcome) {
        long now = now();
        write(LedgerLine.of(id, now, outcome));
        if (outcome.isFailure()) {
            lastFailure = now;
        } else if (kind == Kind.ANSWER && outcome.isAcknowledged()) {
            lastAnswer = now;
        }
    }

    private void write(String line) {
        try {
            file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Without a ledger nothing is proved", e);
        }
    }

    /** Nanoseconds since the ledger was opened: the time in all of its lines. */
    public long now() {
        return System.nanoTime() - opened;
    }

    /** When a request failed last (see {@link Outcome#isFailure()}); −1 for never. */
    public long lastFailure() {
        return lastFailure;
    }

    /** When an answer was acknowledged last; −1 for never. */
    public long lastAnswer() {
        return lastAnswer;
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
