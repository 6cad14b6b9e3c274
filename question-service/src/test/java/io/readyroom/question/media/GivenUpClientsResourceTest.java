package io.readyroom.question.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.question.Service;

/**
 * Clients that give up while the pool is full, the trap of Hibernate Reactive in reliability.md
 * (hibernate/hibernate-reactive#4133): afterwards the service must still answer. A table lock fills the pool, so that the
 * clients that hang up are waiting for a connection or for the database.
 *
 * <p>
 * Tried with the guard taken out ({@code @Cancellable(false)} on the resource): Hibernate Reactive 3.2.5 survives that too, the
 * defect came with 3.3.8. The test stands here for the day of the upgrade.
 */
@QuarkusTest
class GivenUpClientsResourceTest {

    private static final int CLIENTS = 200;
    /** So many statements wait for the lock that those behind them wait for connections. */
    private static final int POOL = 4;
    private static final String WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
            + " AND datname = current_database()";

    @TestHTTPResource
    URL url;

    @BeforeEach
    void content() {
        Service.awaitContent();
    }

    @Test
    void stillAnswersAfterClientsGaveUpWhileThePoolWasFull() throws SQLException, IOException {
        for (int round = 0; round < 3; round++) {
            giveUpWhileTheTableIsLocked(round);
            for (int i = 0; i < 40; i++) {
                int status = given().get("/v1/media/" + "%064x".formatted(i)).statusCode();
                assertThat(status).isEqualTo(404);
            }
        }
    }

    private void giveUpWhileTheTableIsLocked(int round) throws SQLException, IOException {
        try (Connection connection = Service.connection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL lock_timeout = 0");
            statement.execute("LOCK TABLE media IN ACCESS EXCLUSIVE MODE");
            List<Socket> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Socket client = new Socket(url.getHost(), url.getPort());
                client.setSoLinger(true, 0);
                client.getOutputStream().write("GET /v1/media/%064x HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .formatted(round * 1_000 + i).getBytes(StandardCharsets.US_ASCII));
                clients.add(client);
            }
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> Service.count(WAITING) >= POOL);
            for (Socket client : clients) {
                client.close();
            }
            connection.rollback();
        }
    }
}
