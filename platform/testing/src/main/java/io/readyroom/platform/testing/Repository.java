package io.readyroom.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds files of the repository, whichever module's tests ask. */
public final class Repository {

    private Repository() {
    }

    /** The folder that holds {@code contracts/}. */
    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("contracts")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not inside the repository");
    }
}
