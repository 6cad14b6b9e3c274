package io.readyroom.benchmarks.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Where a JVM spends its time, by the JDK's flight recorder. */
final class Profile {

    /** Of Java code; time in the kernel is not among them. */
    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final int AREA_DEPTH = 3;
    private static final int MOST = 12;

    private final long pid;
    private final Path file;

    private Profile(long pid, Path file) {
        this.pid = pid;
        this.file = file.toAbsolutePath();
    }

    /** Begins to record. */
    static Profile begin(long pid, Path file) {
        Profile profile = new Profile(pid, file);
        // Nothing else: the recorder's usual events would cost more than what is looked at.
        profile.jcmd("JFR.start", "name=benchmark", "settings=none", "+" + SAMPLE + "#enabled=true",
                "+" + SAMPLE + "#period=10ms");
        return profile;
    }

    /** Ends it. @return shares of the samples by package, the largest first, in words */
    String end() {
        jcmd("JFR.stop", "name=benchmark", "filename=" + file);
        Map<String, Integer> areas = new TreeMap<>();
        int all = 0;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getStackTrace() != null && event.getEventType().getName().equals(SAMPLE)) {
                    areas.merge(area(event.getStackTrace()), 1, Integer::sum);
                    all++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inWords(areas, all);
    }

    private static String inWords(Map<String, Integer> areas, int all) {
        StringBuilder text = new StringBuilder(all + " samples");
        areas.entrySet().stream().sorted(Map.Entry.<String, Integer> comparingByValue(Comparator.reverseOrder())).limit(MOST)
                .forEach(area -> text.append(", %s %.0f %%".formatted(area.getKey(), 100.0 * area.getValue() / all)));
        return text.toString();
    }

    /** The package of the innermost frame that is nobody's standard library. */
    private static String area(RecordedStackTrace trace) {
        for (RecordedFrame frame : trace.getFrames()) {
            String type = frame.getMethod().getType().getName();
            if (!type.startsWith("java.") && !type.startsWith("jdk.") && !type.startsWith("sun.")) {
                String[] names = type.split("\\.", -1);
                return String.join(".", List.of(names).subList(0, Math.min(AREA_DEPTH, names.length - 1)));
            }
        }
        return "java";
    }

    private void jcmd(String... arguments) {
        ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                Long.toString(pid));
        command.command().addAll(List.of(arguments));
        try {
            Process process = command.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
