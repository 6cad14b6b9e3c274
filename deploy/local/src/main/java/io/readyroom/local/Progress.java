package io.readyroom.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One line per step, with the seconds since the start. */
public final class Progress {

    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final long start = System.nanoTime();

    private Progress(PrintStream out) {
        this.out = out;
    }

    public static Progress to(PrintStream out) {
        return new Progress(out);
    }

    public static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    synchronized void line(String text) {
        out.printf(Locale.ROOT, "%7.1f s  %s%n", seconds(), text);
        out.flush();
    }

    double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }
}
