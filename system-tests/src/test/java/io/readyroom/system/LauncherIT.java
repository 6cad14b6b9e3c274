package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.local.PortPlan;

/** {@code java -jar deploy/local/target/readyroom-local.jar}, as a person runs it. */
class LauncherIT {

    private static final Path DATA = SharedSystem.TARGET.resolve("launcher");

    private final int offset = PortPlan.free().port("gateway") - PortPlan.standard().port("gateway");
    private final String gateway = "http://localhost:" + (8080 + offset);
    private LauncherProcess launcher;

    @BeforeEach
    void empty() {
        FreshSystem.delete(DATA);
    }

    @AfterEach
    void stop() {
        if (launcher != null) {
            launcher.destroy();
        }
    }

    @Test
    void restartsWhatDiesKeepsTheDataAndLeavesNothingRunning() throws Exception {
        launcher = LauncherProcess.start(DATA, offset).awaitReady();
        JsonNode guest = Call.at(gateway, "POST", "/v1/guests").send().expect(201).json();
        String session = startAndAnswer(guest.path("accessToken").asText());

        launcher.killAService();
        await("the killed service").atMost(Duration.ofSeconds(60)).until(() -> launcher.output().contains("is back"));
        List<ProcessHandle> started = launcher.processes();
        launcher.interrupt();
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).as("ends on Ctrl-C").isTrue();
        assertNothingIsLeftOf(started);

        launcher = LauncherProcess.start(DATA, offset).awaitReady();
        String token = Call.at(gateway, "POST", "/v1/tokens/refresh")
                .json(Json.object().put("refreshToken", guest.path("refreshToken").asText())).send().expect(200).json()
                .path("accessToken").asText();
        JsonNode question = Call.at(gateway, "GET", session + "/questions?limit=1").token(token).send().expect(200).json()
                .path("items").path(0);
        assertThat(question.path("revision").asInt()).as("the answer of the first run").isEqualTo(7);
        started = launcher.processes();
        launcher.terminate();
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).as("ends on SIGTERM").isTrue();
        assertNothingIsLeftOf(started);
    }

    private String startAndAnswer(String token) {
        JsonNode session = Call.at(gateway, "POST", "/v1/exam-sessions").token(token).json("""
                {"exam": "ai-102", "mode": "free"}""").send().expect(201).json();
        String path = "/v1/exam-sessions/" + session.path("id").asText();
        Call.at(gateway, "PUT", path + "/answers/1").token(token).json("""
                {"response": null, "revision": 7}""").send().expect(200);
        return path;
    }

    @Test
    void namesThePortThatIsInUse() throws Exception {
        int taken = 8083 + offset;
        try (ServerSocket holder = new ServerSocket(taken, 1, InetAddress.getByName("localhost"))) {
            launcher = LauncherProcess.start(DATA, offset);
            assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).as("gives up").isTrue();
            assertThat(launcher.exitValue()).isEqualTo(1);
            assertThat(launcher.output()).contains("Port " + holder.getLocalPort() + " is in use", "scoring-service",
                    "--scoring-service-port=").doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void explainsItsOptions() throws IOException, InterruptedException {
        launcher = LauncherProcess.start(DATA, offset, "--help");
        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isZero();
        assertThat(launcher.output()).contains("--data=DIR", "--port-offset=N");
    }

    private static void assertNothingIsLeftOf(List<ProcessHandle> processes) {
        await("all processes to end").atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                processes.stream().filter(ProcessHandle::isAlive).map(process -> process.info().commandLine())).isEmpty());
    }
}
