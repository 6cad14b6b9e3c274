package io.readyroom.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that hold secrets or programs: nobody but their owner reads or replaces them. */
public final class OwnerOnly {

    private OwnerOnly() {
    }

    /** Creates it, or makes sure that nobody else created it before us. */
    static Path directory(Path directory) {
        try {
            Files.createDirectories(directory);
            return restrict(directory);
        } catch (IOException e) {
            throw new EmbeddedException("The directory " + directory + " is needed, but belongs to somebody else", e);
        }
    }

    /** Mode 600 for a file, 700 for a directory; left to the parent's rules where there are no such modes (Windows). */
    public static Path restrict(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            String mode = Files.isDirectory(path) ? "rwx------" : "rw-------";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
        return path;
    }
}
