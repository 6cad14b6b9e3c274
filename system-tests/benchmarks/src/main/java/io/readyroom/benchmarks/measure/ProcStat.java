package io.readyroom.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of {@code /proc/PID/stat}, see proc(5).
 *
 * @param own processor time of the process in clock ticks, user and system
 * @param ofEndedChildren the same of children that have ended and were waited for
 */
public record ProcStat(long pid, long parent, long own, long ofEndedChildren) {

    /** USER_HZ: 100 on every Linux that a JVM runs on. */
    public static final double TICK_MICROS = 10_000;

    private static final Path PROC = Path.of("/proc");
    /** Fields counted from the one after the command's closing bracket. */
    private static final int PARENT = 1;
    private static final int UTIME = 11;

    /** The command stands in brackets and may itself hold blanks and brackets. */
    public static ProcStat parse(String line) {
        String[] fields = line.substring(line.lastIndexOf(')') + 2).strip().split(" ", -1);
        return new ProcStat(Long.parseLong(line.substring(0, line.indexOf(' '))), Long.parseLong(fields[PARENT]),
                Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1]),
                Long.parseLong(fields[UTIME + 2]) + Long.parseLong(fields[UTIME + 3]));
    }

    /** Empty when there is no such process any more. */
    static Optional<ProcStat> of(long pid) {
        try {
            return Optional.of(parse(Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            // Between opening and reading the process may end: ESRCH.
            if (Files.exists(PROC.resolve(Long.toString(pid)))) {
                throw new UncheckedIOException(e);
            }
            return Optional.empty();
        }
    }

    static List<ProcStat> childrenOf(long parent) {
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.map(entry -> entry.getFileName().toString()).filter(name -> name.matches("\\d+"))
                    .flatMap(pid -> of(Long.parseLong(pid)).stream()).filter(stat -> stat.parent() == parent).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resident memory in MiB, now. */
    public static double residentMegabytes(long pid) {
        return kilobytes("VmRSS", pid) / 1024.0;
    }

    private static long kilobytes(String field, long pid) {
        try {
            return Files.readAllLines(PROC.resolve(pid + "/status")).stream().filter(line -> line.startsWith(field + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
