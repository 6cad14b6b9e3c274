package io.readyroom.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A folder that looks like the repository after a build, with a {@link FakeService} in every service's place. */
final class FakeRoot {

    private FakeRoot() {
    }

    static Path in(Path folder) throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        for (Service service : Service.values()) {
            Path jar = new ServiceBuild(service, folder).jar();
            Files.createDirectories(jar.getParent());
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                    InputStream code = FakeService.class.getResourceAsStream("FakeService.class")) {
                out.putNextEntry(new JarEntry(FakeService.class.getName().replace('.', '/') + ".class"));
                code.transferTo(out);
            }
        }
        return folder;
    }
}
