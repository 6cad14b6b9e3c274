package io.readyroom.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void namesEveryPortThatIsInUseAndHowToChangeIt() throws IOException {
        PortPlan plan = PortPlan.free();
        assertThatCode(() -> PortCheck.requireFree(plan)).doesNotThrowAnyException();
        // One on localhost, one on every address: both stand in our way.
        try (ServerSocket kafka = new ServerSocket(plan.kafka(), 1, InetAddress.getByName("localhost"));
                ServerSocket exam = new ServerSocket(plan.http(Service.EXAM))) {
            assertThatThrownBy(() -> PortCheck.requireFree(plan)).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Port " + kafka.getLocalPort() + " is in use, but kafka needs it")
                    .hasMessageContaining("--kafka-port=<port> or READYROOM_KAFKA_PORT=<port>")
                    .hasMessageContaining("Port " + exam.getLocalPort() + " is in use, but exam-service needs it")
                    .hasMessageContaining("READYROOM_EXAM_SERVICE_PORT=<port>");
        }
    }
}
