package io.readyroom.question.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkus.runtime.util.ClassPathUtils;

/** The files that the build has packaged into the application. Blocks. */
final class ShippedFiles {

    /** Stands beside them: a folder can't be looked up in every kind of class path, a file can. */
    private static final String MARKER = "shipped/README.md";

    private ShippedFiles() {
    }

    static ContentFiles read() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths(MARKER, marker -> {
                Path folder = marker.toAbsolutePath().getParent();
                collect(folder, folder.resolve("catalogue"), files);
                collect(folder, folder.resolve("banks"), files);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged catalogue and banks cannot be read", e);
        }
        return new ContentFiles(files);
    }

    private static void collect(Path root, Path folder, SortedMap<String, byte[]> files) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged files cannot be read", e);
        }
    }
}
