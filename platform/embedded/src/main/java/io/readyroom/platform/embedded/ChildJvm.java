package io.readyroom.platform.embedded;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A running Java process of ours. Its output goes to a file. Ctrl-C in the terminal, or closing it, doesn't reach it: the
 * parent decides the order in which things stop. It ends when the parent is gone (see {@link Lifeline}).
 */
public final class ChildJvm {

    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final String name;
    private final Process process;

    private ChildJvm(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /**
     * What to run. {@code environment} is added to the parent's; {@code log} is appended to.
     */
    public record Spec(String name, List<String> jvmOptions, String classPath, String mainClass, List<String> arguments,
            Map<String, String> environment, Path log) {

        public Spec {
            jvmOptions = List.copyOf(jvmOptions);
            arguments = List.copyOf(arguments);
            environment = Map.copyOf(environment);
        }

        /** The same with one more JVM option. */
        public Spec with(String jvmOption) {
            List<String> options = new ArrayList<>(jvmOptions);
            options.add(jvmOption);
            return new Spec(name, options, classPath, mainClass, arguments, environment, log);
        }
    }

    public static ChildJvm start(Spec spec) {
        return start(spec, List.of());
    }

    /** As {@link #start}, but whatever else wants a processor gets it first, where the operating system knows of that. */
    public static ChildJvm startInBackground(Spec spec) {
        return start(spec, WINDOWS ? List.of() : List.of("nice", "-n", "19"));
    }

    private static ChildJvm start(Spec spec, List<String> prefix) {
        Directories.create(spec.log().toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(command(spec, prefix));
        builder.environment().putAll(spec.environment());
        // In the environment, because a class path can be longer than a command line may be.
        builder.environment().put("CLASSPATH", ownLocation() + File.pathSeparator + spec.classPath());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        try {
            return new ChildJvm(spec.name(), builder.start());
        } catch (IOException e) {
            throw new EmbeddedException("Cannot start " + spec.name() + ": " + e.getMessage(), e);
        }
    }

    private static List<String> command(Spec spec, List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        if (!WINDOWS) {
            // What is ignored stays ignored across exec, and a JVM respects that; exec keeps the pid.
            command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\""));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(spec.jvmOptions());
        command.add(Lifeline.class.getName());
        command.add(spec.mainClass());
        command.addAll(spec.arguments());
        return command;
    }

    /** Where {@link Lifeline} comes from: what is run need not know it. */
    private static String ownLocation() {
        URL location = Lifeline.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return "file".equals(location.getProtocol()) ? Path.of(location.toURI()).toString() : "";
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the process has ended, with its exit code; 128 + n after signal n. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** SIGTERM, and SIGKILL when {@code grace} is over; returns when the process is gone. */
    public void stop(Duration grace) {
        // By its handle: Process.destroy would also close the standard input, and that means something to the child.
        process.toHandle().destroy();
        if (!exited(grace)) {
            kill9();
        }
    }

    /** SIGKILL; returns when the process is gone. */
    public void kill9() {
        process.destroyForcibly();
        exited(Duration.ofSeconds(10));
    }

    private boolean exited(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedException("Interrupted while waiting for " + name + " to end", e);
        }
    }
}
