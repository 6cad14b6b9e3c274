package io.readyroom.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import io.readyroom.platform.embedded.ChildJvm;

/**
 * The classes of one service in the form in which the JVM maps them into memory (class data sharing). Loading classes is most
 * of
 * what a start does; with the archive it takes half the processor time, and five services start at once.
 * <p>
 * The first start after a build notes which classes it loads, {@link #writer} makes the archive from that, the next start uses
 * it. An archive fits one build and one JVM; the JVM checks that itself and goes on without one that doesn't fit. It is kept
 * beside the build, so that it goes with it.
 */
final class ClassArchive {

    private final ServiceBuild build;
    private final Path archive;
    private final Path classList;

    ClassArchive(ServiceBuild build) {
        this.build = build;
        String jvm = System.getProperty("java.vm.version").replaceAll("[^0-9A-Za-z.]", "_");
        this.archive = build.folder().resolve("class-archive-" + jvm + ".jsa");
        this.classList = build.folder().resolve("class-archive-" + jvm + ".classes");
    }

    /** With the archive; or, when there is none that is newer than the build, with a note of the classes. */
    ChildJvm.Spec using(ChildJvm.Spec spec) {
        return spec.with(isFresh(archive) ? "-XX:SharedArchiveFile=" + archive : "-XX:DumpLoadedClassList=" + classList);
    }

    /** Whether a start has noted its classes, and nothing was made of that yet. */
    boolean isDue() {
        return isFresh(classList) && !isFresh(archive);
    }

    /** The process that makes the archive of what {@code spec} runs; some 30 s of processor time. {@link #adopt} follows. */
    ChildJvm.Spec writer(ChildJvm.Spec spec, Path log) {
        return new ChildJvm.Spec(spec.name() + "-class-archive",
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:dump", "-Xlog:cds=error",
                        "-XX:SharedClassListFile=" + completeLines(), "-XX:SharedArchiveFile=" + draft()),
                spec.classPath(), spec.mainClass(), List.of(), spec.environment(), log);
    }

    /** A service that still runs may be in the middle of a line. */
    private Path completeLines() {
        Path complete = classList.resolveSibling(classList.getFileName() + ".complete");
        try {
            String noted = Files.readString(classList, StandardCharsets.UTF_8);
            return Files.writeString(complete, noted.substring(0, noted.lastIndexOf('\n') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path draft() {
        return archive.resolveSibling(archive.getFileName() + ".draft");
    }

    /** Takes what the writer wrote, whole or not at all. */
    void adopt() {
        try {
            Files.move(draft(), archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isFresh(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(build.jar())) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
