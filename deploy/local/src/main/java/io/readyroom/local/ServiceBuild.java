package io.readyroom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** What Maven built of a service. */
record ServiceBuild(Service service, Path root) {

    /** @throws StartRefused naming the command that builds it */
    void require() {
        if (!Files.isRegularFile(jar())) {
            throw new StartRefused(service.id() + " is not built (no " + jar() + "). Build everything first: cd " + root
                    + " && mvn -DskipTests package");
        }
    }

    Path jar() {
        return folder().resolve("quarkus-app/quarkus-run.jar");
    }

    /** Where a build writes, and a clean build deletes. */
    Path folder() {
        return root.resolve(service.id()).resolve("target");
    }

    String mainClass() {
        try (JarFile file = new JarFile(jar().toFile())) {
            return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        } catch (IOException e) {
            throw new StartRefused("Cannot read " + jar() + ": " + e.getMessage(), e);
        }
    }
}
