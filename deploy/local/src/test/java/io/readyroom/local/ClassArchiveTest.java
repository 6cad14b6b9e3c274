package io.readyroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.readyroom.platform.embedded.ChildJvm;
import io.readyroom.platform.embedded.Polling;

class ClassArchiveTest {

    @TempDir
    Path root;

    private ServiceBuild build;
    private ClassArchive archive;
    private ChildJvm.Spec spec;

    @BeforeEach
    void buildService() throws Exception {
        FakeRoot.in(root);
        build = new ServiceBuild(Service.SCORING, root);
        Files.setLastModifiedTime(build.jar(), FileTime.from(Instant.now().minusSeconds(60)));
        archive = new ClassArchive(build);
        spec = new ChildJvm.Spec("scoring-service", List.of("-Xmx64m"), build.jar().toString(), build.mainClass(), List.of(),
                Map.of(), root.resolve("service.log"));
    }

    @Test
    void notesTheClassesFirstThenUsesTheArchiveMadeOfThem() throws Exception {
        assertThat(archive.isDue()).isFalse();
        String note = option(archive.using(spec));
        assertThat(note).startsWith("-XX:DumpLoadedClassList=");
        // A line that the service hasn't finished writing would make the JVM refuse the list.
        Files.writeString(Path.of(note.substring(note.indexOf('=') + 1)), "java/lang/Object\njava/lang/Str");
        assertThat(archive.isDue()).isTrue();

        ChildJvm writer = ChildJvm.startInBackground(archive.writer(spec, root.resolve("archive.log")));
        assertThat(Polling.until(Duration.ofMinutes(2), Duration.ofMillis(100), () -> !writer.isAlive())).isTrue();
        assertThat(writer.onExit().join()).as(Files.readString(root.resolve("archive.log"))).isZero();
        archive.adopt();

        assertThat(archive.isDue()).isFalse();
        assertThat(option(archive.using(spec))).startsWith("-XX:SharedArchiveFile=");
    }

    @Test
    void leavesAnArchiveOfAnEarlierBuildAlone() throws Exception {
        Path old = Path.of(option(archive.using(spec)).replaceAll(".*=|\\.classes$", "") + ".jsa");
        Files.writeString(old, "of an earlier build");
        assertThat(option(archive.using(spec))).startsWith("-XX:SharedArchiveFile=");

        Files.setLastModifiedTime(build.jar(), FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(option(archive.using(spec))).startsWith("-XX:DumpLoadedClassList=");
    }

    private static String option(ChildJvm.Spec used) {
        return used.jvmOptions().get(used.jvmOptions().size() - 1);
    }
}
