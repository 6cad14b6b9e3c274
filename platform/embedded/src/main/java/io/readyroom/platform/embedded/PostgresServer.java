package io.readyroom.platform.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL server of our own on localhost, in which a commit is on disk, as in production.
 * <p>
 * {@link #start()}, {@link #stop()} and {@link #kill9()} may be called over and over; port and data stay the same. A start
 * after a crash recovers, and first stops a server that an earlier JVM left running on the same data.
 */
public final class PostgresServer implements AutoCloseable {

    public static final String SUPERUSER = "postgres";

    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final PostgresSettings settings;
    private final PostgresData data;
    private PostgresCommand command;
    private PostgresGuard guard;
    private volatile ProcessHandle process;
    private volatile boolean wanted;

    public PostgresServer(PostgresSettings settings) {
        this.settings = settings;
        this.data = new PostgresData(settings);
    }

    /** A server with a free port, whose data goes when it is closed. */
    public static PostgresServer temporary() {
        return new PostgresServer(PostgresSettings.forOneRun());
    }

    /** A server that keeps its data; its output is appended to {@code log}. The password is set when the data is new. */
    public static PostgresServer keptIn(Path directory, int port, String superuserPassword, Path log) {
        return new PostgresServer(PostgresSettings.kept(directory, port, superuserPassword, log));
    }

    /** Returns when the server accepts connections. Does nothing when it runs already. */
    public PostgresServer start() {
        wanted = true;
        return revive();
    }

    /** Starts it again, unless it was stopped on purpose. */
    public synchronized PostgresServer revive() {
        if (!wanted || isAlive()) {
            return this;
        }
        dismissGuard();
        Directories.create(settings.directory());
        Directories.create(settings.log().getParent());
        if (command == null) {
            command = new PostgresCommand(PostgresBinaries.unpackedUnder(settings.binaries()));
        }
        data.initializeWhenNew(command);
        stopLeftOver();
        launch();
        return this;
    }

    /** Only on Windows, or when the guard was killed as well, does a server outlive the JVM that started it. */
    private void stopLeftOver() {
        if (data.runningServer().isPresent()) {
            pgCtlStop();
        }
    }

    /** After a crash the old server's last children may hold its shared memory for a moment, hence more than one try. */
    private void launch() {
        long logStart = Directories.size(settings.log());
        Polling.until(START_LIMIT, PAUSE, () -> pgCtlStart() == 0 || !isTryWorthwhile(logStart));
        process = data.runningServer().orElseThrow(() -> failed("PostgreSQL did not start", logStart));
        guard = PostgresGuard.of(process.pid(), settings.temporary() ? settings.directory() : null);
        if (!accepts()) {
            pgCtlStop();
            throw failed("PostgreSQL started, but refuses us", logStart);
        }
    }

    private int pgCtlStart() {
        // pg_ctl detaches the server from the terminal: a Ctrl-C doesn't reach it.
        return command.run(settings.log(), "pg_ctl", List.of("start", "-D", data.directory(), "-w", "-t", "60", "-s", "-l",
                settings.log().toString(), "-o", settings.serverOptions()));
    }

    private void pgCtlStop() {
        command.run(settings.log(), "pg_ctl", List.of("stop", "-D", data.directory(), "-m", "fast", "-w", "-s"));
    }

    private boolean isTryWorthwhile(long logStart) {
        String tail = Directories.tail(settings.log(), logStart);
        return tail.contains("is still in use") || tail.contains("lock file");
    }

    private EmbeddedException failed(String what, long logStart) {
        return new EmbeddedException(
                what + "; its log " + settings.log() + " ends with:\n" + Directories.tail(settings.log(), logStart));
    }

    /** Whether the server accepts a connection now. */
    public boolean accepts() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres") + "?connectTimeout=5&socketTimeout=5",
                SUPERUSER, settings.superuserPassword())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Gives a service its database and roles; see {@link DatabaseProvisioner}. */
    public void provision(String database, String ownerPassword, String appPassword) {
        new DatabaseProvisioner("localhost", port(), SUPERUSER, settings.superuserPassword()).provision(database,
                ownerPassword, appPassword);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    public String superuserPassword() {
        return settings.superuserPassword();
    }

    public int port() {
        return settings.port();
    }

    public Path log() {
        return settings.log();
    }

    public boolean isAlive() {
        ProcessHandle current = process;
        return current != null && isRunning(current);
    }

    /** Where nobody collects dead orphans (some containers), they look alive, but have no program any more. */
    private static boolean isRunning(ProcessHandle handle) {
        return handle.isAlive() && handle.info().command().isPresent();
    }

    /** Whether it is meant to run: started, and not stopped since. A kill doesn't change that. */
    public boolean isWanted() {
        return wanted;
    }

    /** The postmaster's process id at the last start. */
    public long pid() {
        return process.pid();
    }

    /** A fast shutdown: open transactions are rolled back, what is committed is written. */
    public synchronized void stop() {
        wanted = false;
        if (isAlive()) {
            pgCtlStop();
            awaitEnd();
        }
        kill9();
    }

    /** SIGKILL of the postmaster, as a fault; its children notice and end by themselves. */
    public synchronized void kill9() {
        if (isAlive()) {
            process.destroyForcibly();
            awaitEnd();
        }
        dismissGuard();
    }

    private void awaitEnd() {
        Polling.until(STOP_LIMIT, Duration.ofMillis(20), () -> !isAlive());
    }

    private void dismissGuard() {
        if (guard != null) {
            guard.dismiss();
            guard = null;
        }
    }

    /** Stops, and deletes temporary data. */
    @Override
    public void close() {
        stop();
        if (settings.temporary()) {
            Directories.delete(settings.directory());
        }
    }
}
