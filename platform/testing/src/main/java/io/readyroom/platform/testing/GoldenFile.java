package io.readyroom.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.assertj.core.api.Assertions;

/**
 * A committed file that the code must reproduce. A drift fails; {@code -Dcontracts.update=true} writes what the code says, to
 * be looked at and committed with the change.
 */
public final class GoldenFile {

    private GoldenFile() {
    }

    /**
     * Compares, or updates.
     *
     * @param path relative to the repository's root
     * @param actual the content as the code makes it
     */
    public static void assertMatches(String path, String actual) {
        Path file = Repository.root().resolve(path);
        String normalised = actual.replace("\r\n", "\n").stripTrailing() + "\n";
        try {
            if (Boolean.getBoolean("contracts.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, normalised);
            }
            Assertions.assertThat(file).as("%s is written by -Dcontracts.update=true", path).exists();
            Assertions.assertThat(normalised)
                    .as("%s no longer says what the code does. Run the test with -Dcontracts.update=true and commit it", path)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
