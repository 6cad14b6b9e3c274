package io.readyroom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.readyroom.platform.embedded.Polling;

class ReadyroomSystemTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    /** One test for the whole life, since a start takes its seconds. */
    @Test
    void startsRestartsWhatDiesStopsInOrderAndKeepsItsData() throws Exception {
        FakeRoot.in(folder);
        PortPlan ports = PortPlan.free();
        List<Long> pids;
        try (ReadyroomSystem system = builder().ports(ports)
                .environment("user-service", Map.of("READYROOM_TOKENS_ACCESS_LIFETIME", "PT5S")).build()) {
            system.start();
            givesEachServiceItsOwnEnvironment(system);
            restartsWhatWasKilled(system);
            leavesAloneWhatWasStopped(system);
            runsOneMoreProcessOfAService(system);
            assertThat(runs(system)).isZero();
            pids = List.of(system.postgres().pid(), system.kafka().pid(), system.service("gateway").pid());
            assertThatThrownBy(() -> builder().ports(PortPlan.free()).build()).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("already runs with the data in").hasMessageContaining("--data");
        }
        // A process without a command is dead, though its parent may not have noticed.
        assertThat(pids).noneMatch(pid -> ProcessHandle.of(pid).flatMap(handle -> handle.info().command()).isPresent());
        assertThat(lines().stream().filter(line -> line.endsWith("has stopped"))).hasSize(8).satisfies(stops -> {
            assertThat(stops.get(0)).contains("gateway");
            assertThat(stops.get(6)).contains("Kafka");
            assertThat(stops.get(7)).contains("PostgreSQL");
        });
        try (ReadyroomSystem again = builder().ports(ports).build()) {
            again.start();
            assertThat(environment(again, "exam-service")).contains("READYROOM_DB_APP_PASSWORD=" + again.appPassword("exam"));
            assertThat(runs(again)).as("rows of the first run").isEqualTo(1);
        }
    }

    private static void givesEachServiceItsOwnEnvironment(ReadyroomSystem system) throws Exception {
        String exam = environment(system, "exam-service");
        assertThat(exam).contains("READYROOM_DB_APP_PASSWORD=" + system.appPassword("exam"),
                "READYROOM_DB_PORT=" + system.postgres().port(),
                "KAFKA_BOOTSTRAP_SERVERS=" + system.kafka().bootstrapServers(),
                "READYROOM_QUESTION_SERVICE_URL=" + system.url("question-service"),
                "READYROOM_LAUNCHES_PAGE=" + system.url("gateway") + "/launch")
                .doesNotContain("READYROOM_TOKENS_ENCRYPTION_KEY", "READYROOM_DEMO_PASSWORD",
                        system.appPassword("scoring"));
        String examSecret = exam.lines().filter(line -> line.startsWith("READYROOM_SERVICE_CLIENT_SECRET=")).findFirst()
                .orElseThrow().replaceFirst("[^=]*=", "");
        assertThat(environment(system, "user-service")).contains("READYROOM_SERVICE_SECRETS_EXAM_SERVICE=" + examSecret,
                "READYROOM_TOKENS_ACCESS_LIFETIME=PT5S", "READYROOM_ACCOUNTS_REQUIRE_VERIFICATION=false",
                "READYROOM_DEMO_ACCOUNTS=true", "READYROOM_DB_APP_PASSWORD=" + system.appPassword("account"));
        assertThat(environment(system, "gateway")).contains("READYROOM_PUBLIC_URL=" + system.url("gateway"))
                .doesNotContain("READYROOM_DB_");
    }

    private static void restartsWhatWasKilled(ReadyroomSystem system) {
        ServiceProcess scoring = system.service("scoring-service");
        long service = scoring.pid();
        long kafka = system.kafka().pid();
        long postgres = system.postgres().pid();
        scoring.kill9();
        system.kafka().kill9();
        system.postgres().kill9();
        assertThat(within(60, () -> scoring.pid() != service && scoring.isReady())).as("scoring-service").isTrue();
        assertThat(within(60, () -> system.kafka().pid() != kafka && system.kafka().answers())).as("Kafka").isTrue();
        assertThat(within(60, () -> system.postgres().pid() != postgres && system.postgres().accepts())).as("PostgreSQL")
                .isTrue();
    }

    private static void leavesAloneWhatWasStopped(ReadyroomSystem system) {
        ServiceProcess exam = system.service("exam-service");
        exam.stop();
        assertThat(within(3, exam::isAlive)).as("back without being asked").isFalse();
        exam.start().awaitReady();
    }

    private static void runsOneMoreProcessOfAService(ReadyroomSystem system) {
        ServiceProcess second = system.replica("exam-service");
        second.start().awaitReady();
        assertThat(second.url()).isNotEqualTo(system.url("exam-service"));
        assertThat(second.name()).isEqualTo("exam-service-2");
        assertThat(system.service("exam-service").isReady()).isTrue();
    }

    /** @return how often this was called before, on this data */
    private static int runs(ReadyroomSystem system) throws Exception {
        try (Connection connection = DriverManager.getConnection(system.postgres().jdbcUrl("postgres"), "postgres",
                system.postgres().superuserPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS run (n int)");
            statement.execute("INSERT INTO run SELECT count(*) FROM run");
            try (ResultSet rows = statement.executeQuery("SELECT max(n) FROM run")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @Test
    void saysWhichServiceDoesNotComeUpAndWhy() throws Exception {
        FakeRoot.in(folder);
        try (ReadyroomSystem system = builder().freePorts()
                .environment("scoring-service", Map.of("FAKE_FAILURE", "no points left")).build()) {
            assertThatThrownBy(system::start).isInstanceOf(ServiceFailed.class)
                    .hasMessageContaining("scoring-service ended with exit code 3")
                    .hasMessageContaining("Cannot work: no points left").hasMessageContaining("scoring-service.log");
        }
    }

    @Test
    void namesTheCommandThatBuildsAServiceThatIsNotBuilt() throws Exception {
        FakeRoot.in(folder);
        Files.delete(new ServiceBuild(Service.SCORING, folder).jar());
        assertThatThrownBy(() -> builder().build()).isInstanceOf(StartRefused.class)
                .hasMessageContaining("scoring-service is not built").hasMessageContaining("mvn -DskipTests package");
    }

    private ReadyroomSystemBuilder builder() {
        return ReadyroomSystem.builder().root(folder).data(folder.resolve("data"))
                .progress(Progress.to(new PrintStream(said, true, StandardCharsets.UTF_8)));
    }

    private List<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static boolean within(int seconds, BooleanSupplier condition) {
        return Polling.until(Duration.ofSeconds(seconds), Duration.ofMillis(100), condition);
    }

    private static String environment(ReadyroomSystem system, String service) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(system.url(service))).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }
}
