package io.readyroom.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A server's data directory: how it comes to be, and what it says about the server that uses it. */
final class PostgresData {

    private final PostgresSettings settings;
    private final Path data;

    PostgresData(PostgresSettings settings) {
        this.settings = settings;
        this.data = settings.directory().resolve("data");
    }

    String directory() {
        return data.toString();
    }

    /** Into a directory of its own first: data that has the final name is complete. */
    void initializeWhenNew(PostgresCommand command) {
        if (Files.exists(data)) {
            return;
        }
        Path unfinished = settings.directory().resolve("initdb-" + UUID.randomUUID());
        Path passwordFile = settings.directory().resolve("password-" + UUID.randomUUID());
        try {
            OwnerOnly.restrict(Files.createFile(passwordFile));
            Files.writeString(passwordFile, settings.superuserPassword());
            initdb(command, unfinished, passwordFile);
            Files.move(unfinished, data);
        } catch (IOException e) {
            throw new EmbeddedException("Cannot prepare PostgreSQL's data in " + data, e);
        } finally {
            Directories.delete(passwordFile);
        }
    }

    private void initdb(PostgresCommand command, Path directory, Path passwordFile) {
        int exit = command.run(settings.log(), "initdb",
                List.of("-D", directory.toString(), "-U", PostgresServer.SUPERUSER, "-A", "scram-sha-256", "--pwfile",
                        passwordFile.toString(), "--encoding=UTF8", "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions",
                        settings.temporary() ? "--no-sync" : "--sync-method=fsync"));
        if (exit != 0) {
            throw new EmbeddedException("PostgreSQL's data could not be initialised; its log " + settings.log()
                    + " ends with:\n" + Directories.tail(settings.log(), 0));
        }
    }

    /** The server that runs on this data. After a crash the file may name a process that is somebody else's by now. */
    Optional<ProcessHandle> runningServer() {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::trim).map(Long::valueOf).flatMap(ProcessHandle::of)
                    .filter(this::isOurs);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle handle) {
        boolean postgres = handle.info().command().map(command -> command.contains("postgres")).orElse(false);
        // Windows doesn't tell the arguments of a process.
        return postgres && handle.info().arguments().map(List::of).map(list -> list.contains(directory())).orElse(true);
    }
}
