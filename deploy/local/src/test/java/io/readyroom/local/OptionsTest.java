package io.readyroom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final Path ROOT = Path.of("/repo");

    @Test
    void hasThePortsThatTheConventionsName() {
        PortPlan ports = parse(Map.of()).ports();
        assertThat(ports.port("gateway")).isEqualTo(8080);
        assertThat(ports.port("user-service")).isEqualTo(8084);
        assertThat(ports.port("gateway-management")).isEqualTo(9080);
        assertThat(ports.port("user-service-management")).isEqualTo(9084);
        assertThat(ports.port("postgres")).isEqualTo(15432);
        assertThat(ports.port("kafka")).isEqualTo(19092);
        assertThat(parse(Map.of()).data()).isEqualTo(ROOT.resolve("data"));
    }

    @Test
    void movesAllPortsAndThenSingleOnes() {
        PortPlan ports = parse(Map.of(), "--port-offset=100", "--kafka-port=29092").ports();
        assertThat(ports.port("gateway")).isEqualTo(8180);
        assertThat(ports.port("exam-service-management")).isEqualTo(9182);
        assertThat(ports.port("kafka")).isEqualTo(29092);
    }

    @Test
    void readsTheEnvironmentAndPrefersTheCommandLine() {
        Options options = parse(Map.of("READYROOM_PORT_OFFSET", "100", "READYROOM_DATA", "/elsewhere",
                "READYROOM_EXAM_SERVICE_PORT", "7000", "READYROOM_DEMO_PASSWORD", "another password"), "--data=/here");
        assertThat(options.ports().port("gateway")).isEqualTo(8180);
        assertThat(options.ports().port("exam-service")).isEqualTo(7000);
        assertThat(options.data()).isEqualTo(Path.of("/here"));
        assertThat(options.demoPassword()).isEqualTo("another password");
    }

    @Test
    void namesWhatItDoesNotUnderstand() {
        assertRefused("--prot-offset", "--prot-offset=1");
        assertRefused("--port-offset", "--port-offset");
        assertRefused("not \"ten\"", "--port-offset=ten");
        assertRefused("no port 70000 (for kafka)", "--kafka-port=70000");
        assertRefused("verbose", "verbose");
    }

    @Test
    void knowsOldJavaVersions() {
        assertThat(Main.feature("1.8")).isEqualTo(8);
        assertThat(Main.feature("11")).isEqualTo(11);
        assertThat(Main.feature("25")).isEqualTo(25);
    }

    private static void assertRefused(String says, String argument) {
        assertThatThrownBy(() -> parse(Map.of(), argument)).isInstanceOf(StartRefused.class).hasMessageContaining(says);
    }

    private static Options parse(Map<String, String> environment, String... arguments) {
        return Options.parse(arguments, environment, ROOT);
    }
}
