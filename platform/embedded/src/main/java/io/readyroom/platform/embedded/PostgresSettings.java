package io.readyroom.platform.embedded;

import java.nio.file.Path;
import java.util.UUID;

/**
 * How a {@link PostgresServer} runs.
 *
 * @param directory holds the data and nothing of anybody else's
 * @param binaries where PostgreSQL's programs are unpacked, once for all servers
 * @param durable whether a commit waits for the disk; false only where losing everything in a crash is fine
 */
public record PostgresSettings(Path directory, int port, String superuserPassword, Path log, Path binaries,
        boolean temporary, boolean durable) {

    public PostgresSettings {
        directory = directory.toAbsolutePath();
        log = log.toAbsolutePath();
        binaries = binaries.toAbsolutePath();
    }

    public static PostgresSettings kept(Path directory, int port, String superuserPassword, Path log) {
        return new PostgresSettings(directory, port, superuserPassword, log, PostgresBinaries.home(), false, true);
    }

    public static PostgresSettings forOneRun() {
        Path directory = Directories.temporary("readyroom-postgresql");
        return new PostgresSettings(directory, Ports.free(), UUID.randomUUID().toString(),
                directory.resolve("postgresql.log"), PostgresBinaries.home(), true, true);
    }

    /** The same, but a commit doesn't wait for the disk. */
    public PostgresSettings notDurable() {
        return new PostgresSettings(directory, port, superuserPassword, log, binaries, temporary, false);
    }

    /** For {@code pg_ctl -o}. */
    String serverOptions() {
        String options = "-p " + port + " -c listen_addresses=localhost -c unix_socket_directories="
                + " -c max_connections=200 -c timezone=UTC -c log_timezone=UTC";
        return durable ? options : options + " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";
    }
}
