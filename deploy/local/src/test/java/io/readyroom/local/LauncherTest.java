package io.readyroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.readyroom.platform.embedded.Polling;

/** The launcher as a person runs it, in a process of its own. */
class LauncherTest {

    private final int offset = PortPlan.free().port("gateway") - PortPlan.standard().port("gateway");

    @TempDir
    Path folder;

    private Path output;

    @BeforeEach
    void prepare() throws IOException {
        FakeRoot.in(folder);
        output = folder.resolve("output.txt");
    }

    @Test
    void saysWhereToGoAndLeavesNoProcessAfterCtrlC() throws Exception {
        Process launcher = launch("--port-offset=" + offset);
        awaitReady(launcher);
        List<ProcessHandle> started = started(launcher);
        assertThat(Files.readString(output)).contains("PostgreSQL is ready", "Kafka is ready", "gateway is ready",
                "http://localhost:" + (8080 + offset) + "/", "/docs", "/openapi", "learner@", Options.STANDARD_DEMO_PASSWORD,
                "curl", Welcome.DEMO_CLIENT, "E-mail verification is off", "Ctrl-C");

        signal("-INT", launcher);

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output)).contains("Stopped");
        assertGone(started);
    }

    @Test
    void leavesNoProcessWhenItIsKilledItself() throws Exception {
        Process launcher = launch("--port-offset=" + offset);
        awaitReady(launcher);
        List<ProcessHandle> started = started(launcher);
        assertThat(started).hasSizeGreaterThanOrEqualTo(7);

        launcher.destroyForcibly();

        assertGone(started);
        Process next = launch("--port-offset=" + offset);
        awaitReady(next);
        next.destroy();
        assertThat(next.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void namesAPortThatIsInUseAndHowToChangeIt() throws Exception {
        int taken = 8082 + offset;
        try (ServerSocket holder = new ServerSocket(taken, 1, InetAddress.getByName("localhost"))) {
            Process launcher = launch("--port-offset=" + offset);
            assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(launcher.exitValue()).isEqualTo(1);
            assertThat(Files.readString(output)).contains("Port " + holder.getLocalPort() + " is in use",
                    "exam-service needs it", "--exam-service-port=", "READYROOM_EXAM_SERVICE_PORT=", "--port-offset");
        }
        assertThat(folder.resolve("data/postgresql")).as("nothing was started").doesNotExist();
    }

    @Test
    void explainsItself() throws Exception {
        Process launcher = launch("--help");
        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isZero();
        assertThat(Files.readString(output)).contains("--data=DIR", "--port-offset=N", "exam-service-management");
    }

    private Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m", "-Dreadyroom.root=" + folder, "-cp", System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Files.deleteIfExists(output);
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    /** The children, and PostgreSQL, which is detached. */
    private List<ProcessHandle> started(Process launcher) throws IOException {
        List<ProcessHandle> started = new ArrayList<>(launcher.descendants().toList());
        long postgres = Long.parseLong(Files.readAllLines(folder.resolve("data/postgresql/data/postmaster.pid")).get(0));
        started.add(ProcessHandle.of(postgres).orElseThrow());
        return started;
    }

    private void awaitReady(Process launcher) throws IOException {
        Polling.until(Duration.ofMinutes(2), Duration.ofMillis(100), () -> says("Readyroom is ready") || !launcher.isAlive());
        assertThat(Files.readString(output)).contains("Readyroom is ready after");
    }

    private boolean says(String text) {
        try {
            return Files.readString(output).contains(text);
        } catch (IOException e) {
            return false;
        }
    }

    private static void signal(String signal, Process process) throws Exception {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).inheritIO().start().waitFor();
    }

    private static void assertGone(List<ProcessHandle> processes) {
        Polling.until(Duration.ofSeconds(40), Duration.ofMillis(100),
                () -> processes.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(processes.stream().filter(ProcessHandle::isAlive).map(handle -> handle.info().commandLine())).isEmpty();
    }
}
