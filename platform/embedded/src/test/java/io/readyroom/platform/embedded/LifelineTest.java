package io.readyroom.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stub that just starts processes would leave them behind. */
class LifelineTest {

    @Test
    void nothingOutlivesAParentThatIsKilled(@TempDir Path directory) throws Exception {
        Process parent = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-cp", System.getProperty("java.class.path"), Parent.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<ProcessHandle> children;
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            children = Stream.of(out.readLine(), out.readLine(), out.readLine()).map(Long::valueOf)
                    .flatMap(pid -> ProcessHandle.of(pid).stream()).toList();
        }
        assertThat(children).hasSize(3).allMatch(ProcessHandle::isAlive);

        parent.destroyForcibly();

        assertThat(Polling.until(Duration.ofSeconds(30), Duration.ofMillis(100),
                () -> children.stream().noneMatch(ProcessHandle::isAlive))).as("children end by themselves").isTrue();
    }

    /** Starts one of each and says their pids. */
    static final class Parent {

        private Parent() {
        }

        public static void main(String[] args) throws InterruptedException {
            Path directory = Path.of(args[0]);
            PostgresServer postgres = PostgresServer
                    .keptIn(directory.resolve("pg"), Ports.free(), "geheim", directory.resolve("pg.log")).start();
            KafkaBroker kafka = KafkaBroker
                    .keptIn(directory.resolve("kafka"), Ports.free(), directory.resolve("kafka.log")).start();
            ChildJvm child = ChildJvm.start(new ChildJvm.Spec("child", List.of("-Xmx32m"),
                    System.getProperty("java.class.path"), Sleeper.class.getName(), List.of(), Map.of(),
                    directory.resolve("child.log")));
            System.out.println(postgres.pid() + "\n" + kafka.pid() + "\n" + child.pid());
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }
    }

    /** Would run for ever. */
    public static final class Sleeper {

        private Sleeper() {
        }

        public static void main(String[] args) throws InterruptedException {
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
