package io.readyroom.platform.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * An Apache Kafka broker that is its own KRaft controller, in a process of its own, so that a test can kill it.
 * <p>
 * {@link #start()}, {@link #stop()} and {@link #kill9()} may be called over and over; port and data stay the same, and
 * so does what a supervisor needs to know: {@link #isWanted()}.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** Enough for some hundred partitions; a load test may want more. */
    private static final String HEAP = System.getProperty("readyroom.kafka.heap", "320m");

    private final int port;
    private final Path directory;
    private final boolean temporary;
    private final Path log;
    private int controllerPort = Ports.free();
    private volatile ChildJvm process;
    private volatile boolean wanted;

    private KafkaBroker(int port, Path directory, Path log, boolean temporary) {
        this.port = port;
        this.directory = directory.toAbsolutePath();
        this.log = log.toAbsolutePath();
        this.temporary = temporary;
    }

    /** A broker with a free port, whose data goes when it is closed. */
    public static KafkaBroker temporary() {
        Path directory = Directories.temporary("readyroom-kafka");
        return new KafkaBroker(Ports.free(), directory, directory.resolve("kafka.log"), true);
    }

    /** A broker that keeps its data; its output is appended to {@code log}. */
    public static KafkaBroker keptIn(Path directory, int port, Path log) {
        return new KafkaBroker(port, directory, log, false);
    }

    /** Returns when the broker answers. Does nothing when it runs already. */
    public KafkaBroker start() {
        wanted = true;
        return revive();
    }

    /** Starts it again, unless it was stopped on purpose. */
    public KafkaBroker revive() {
        long logStart = Directories.size(log);
        ChildJvm started = launchIfWanted();
        if (started == null) {
            return this;
        }
        boolean answers = Polling.until(START_LIMIT, PAUSE, () -> !started.isAlive() || (isListening() && answers()));
        if (!answers || !started.isAlive()) {
            started.kill9();
            throw new EmbeddedException(
                    "Kafka did not start; its log " + log + " ends with:\n" + Directories.tail(log, logStart));
        }
        return this;
    }

    private synchronized ChildJvm launchIfWanted() {
        if (!wanted || isAlive()) {
            return null;
        }
        process = launch();
        return process;
    }

    private ChildJvm launch() {
        Directories.create(directory);
        if (isTaken(controllerPort)) {
            controllerPort = Ports.free();
        }
        Path config = KafkaConfigFile.write(directory, port, controllerPort);
        List<String> options = List.of("-Xmx" + HEAP, "-Xms64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Xshare:auto", "-XX:+ExitOnOutOfMemoryError");
        return ChildJvm.start(new ChildJvm.Spec("Kafka", options, System.getProperty("java.class.path"),
                KafkaMain.class.getName(), List.of(config.toString()), Map.of(), log));
    }

    private boolean isListening() {
        return isTaken(port);
    }

    private static boolean isTaken(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the broker answers a client within five seconds. */
    public boolean answers() {
        try (KafkaAdmin admin = new KafkaAdmin(bootstrapServers())) {
            return admin.answers();
        }
    }

    /** Creates what is missing and leaves what exists as it is; returns when every partition has its leader. */
    public void createTopics(Collection<TopicSpec> topics) {
        try (KafkaAdmin admin = new KafkaAdmin(bootstrapServers())) {
            admin.createTopics(topics);
        }
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public int port() {
        return port;
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        ChildJvm current = process;
        return current != null && current.isAlive();
    }

    /** Whether it is meant to run: started, and not stopped since. A kill doesn't change that. */
    public boolean isWanted() {
        return wanted;
    }

    /** The process id of the last start. */
    public long pid() {
        return process.pid();
    }

    /** SIGTERM: an orderly shutdown of at most 20 s. */
    public synchronized void stop() {
        wanted = false;
        if (process != null) {
            process.stop(STOP_LIMIT);
        }
    }

    /** SIGKILL, as a fault. */
    public synchronized void kill9() {
        if (process != null) {
            process.kill9();
        }
    }

    /** Stops, and deletes temporary data. */
    @Override
    public void close() {
        stop();
        if (temporary) {
            Directories.delete(directory);
        }
    }
}
