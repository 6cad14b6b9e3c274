package io.readyroom.question.interchange;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of others that stand beside the repository, where they do; tests read them and never copy them. */
public final class OtherPeoplesFiles {

    private OtherPeoplesFiles() {
    }

    /** A folder of them; the test is skipped where there is none. */
    public static Path folder(String name) {
        Path folder = Path.of(System.getProperty("readyroom.interchange", "../../shared/interchange")).resolve(name);
        assumeThat(folder).isDirectory();
        return folder;
    }

    /** Those whose name ends so, by name. */
    public static List<Path> files(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder(folder))) {
            return files.filter(file -> file.getFileName().toString().endsWith(end)).sorted().toList();
        }
    }
}
