package io.readyroom.local;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the folder in which the services were built: from {@code -Dreadyroom.root}, from our jar, or from where we run. */
final class RepositoryRoot {

    private RepositoryRoot() {
    }

    static Path find() {
        String given = System.getProperty("readyroom.root");
        if (given != null) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        return above(ownLocation()).or(() -> above(Path.of("").toAbsolutePath())).orElseThrow(() -> new StartRefused(
                "The services are not where this jar expects them (it was moved?): say where with"
                        + " java -Dreadyroom.root=<folder that has the root pom.xml> -jar …"));
    }

    static Optional<Path> above(Path start) {
        return Stream.iterate(start, folder -> folder != null, Path::getParent).filter(RepositoryRoot::isRoot).findFirst();
    }

    private static boolean isRoot(Path folder) {
        return Files.isRegularFile(folder.resolve("pom.xml"))
                && Stream.of(Service.values()).allMatch(service -> Files.isDirectory(folder.resolve(service.id())));
    }

    private static Path ownLocation() {
        URL location = RepositoryRoot.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
