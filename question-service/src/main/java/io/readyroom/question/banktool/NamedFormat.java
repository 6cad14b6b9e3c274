package io.readyroom.question.banktool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

import io.readyroom.question.interchange.FormatReader;

/**
 * A format by its name.
 *
 * @param ending of its files' names, or empty for a folder
 * @param reader null when it can't be read
 */
record NamedFormat(String name, String ending, Supplier<FormatReader> reader, Opener writer) {

    /** Opens what is to be written. */
    @FunctionalInterface
    interface Opener {

        Target open(Path path) throws IOException;
    }

    boolean isOf(Path file) {
        return file.getFileName() != null && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
