package io.readyroom.benchmarks.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The JDKs of this machine, where Linux distributions put them. */
public final class Jdks {

    private static final Path FOLDER = Path.of("/usr/lib/jvm");

    private Jdks() {
    }

    /** The {@code java} of a JDK of that feature release. */
    public static Optional<Path> java(int feature) {
        if (!Files.isDirectory(FOLDER)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(FOLDER)) {
            return homes.filter(home -> is(home, feature)).map(home -> home.resolve("bin/java")).filter(Files::isExecutable)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean is(Path home, int feature) {
        Path release = home.resolve("release");
        try {
            return Files.isReadable(release) && Files.readString(release).contains("JAVA_VERSION=\"" + feature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
