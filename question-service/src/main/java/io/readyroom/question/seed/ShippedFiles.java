package io.readyroom.question.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkus.runtime.util.ClassPathUtils;
import io.readyroom.question.bankfiles.ContentFiles;

/** The files that the build has packaged into the application. Blocks. */
final class ShippedFiles {

    /** Stands beside them: a folder can't be looked up in every kind of class path, a file can. */
    private static final String MARKER = "shipped/README.md";

    private ShippedFiles() {
    }

    static ContentFiles read() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths(MARKER,
                    marker -> files.putAll(ContentFiles.below(marker.toAbsolutePath().getParent()).files()));
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged catalogue and banks cannot be read", e);
        }
        return new ContentFiles(files);
    }
}
