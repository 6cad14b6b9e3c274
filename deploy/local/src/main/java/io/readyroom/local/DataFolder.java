package io.readyroom.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

import io.readyroom.platform.embedded.OwnerOnly;

/** The folder that outlives a run, and whose only user we are while we hold it. */
final class DataFolder {

    private static final long LOG_LIMIT_BYTES = 20L * 1024 * 1024;

    private final Path folder;
    private FileChannel channel;

    DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** @throws StartRefused when another launcher uses the folder */
    void occupy() {
        try {
            OwnerOnly.restrict(Files.createDirectories(folder));
            channel = FileChannel.open(folder.resolve("launcher.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (tryLock() == null) {
                release();
                throw new StartRefused("Readyroom already runs with the data in " + folder + holder()
                        + ". Stop it, or use another folder (and other ports): " + Options.DATA + "=<folder> "
                        + Options.PORT_OFFSET + "=100");
            }
            Files.writeString(pidFile(), Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new StartRefused("Cannot write to the data folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private FileLock tryLock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private String holder() throws IOException {
        return Files.exists(pidFile()) ? " (process " + Files.readString(pidFile()) + ")" : "";
    }

    private Path pidFile() {
        return folder.resolve("launcher.pid");
    }

    void release() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each log that has become long is put aside, and the one that was put aside before goes. */
    void keepLogsSmall() {
        try (Stream<Path> logs = Files.list(Files.createDirectories(logs()))) {
            for (Path log : logs.filter(path -> path.toString().endsWith(".log")).toList()) {
                if (Files.size(log) > LOG_LIMIT_BYTES) {
                    Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    Path postgres() {
        return folder.resolve("postgresql");
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }
}
