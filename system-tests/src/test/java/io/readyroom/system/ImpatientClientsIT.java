package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The trap of Hibernate Reactive (hibernate/hibernate-reactive#4133): requests that were cancelled while they waited for a
 * connection kept it for ever, and the service answered nobody any more.
 */
@ExtendWith(SharedSystem.class)
class ImpatientClientsIT {

    private static final int CLIENTS = 120;
    /** More than there are connections: each of them works. */
    private static final int IN_A_ROW = 40;
    private static final Duration PATIENCE = Duration.ofMillis(700);

    /** The table is locked, so every connection is soon in use and the others queue; all give up; then the lock goes. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void answersAgainAfterClientsGaveUpWhileThePoolWasFull(String database, String table, Supplier<Call> call, int good)
            throws SQLException {
        try (Connection connection = Database.named(database).connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
            CompletableFuture.allOf(Stream.generate(call).limit(CLIENTS).map(ImpatientClientsIT::giveUpSoon)
                    .toArray(CompletableFuture[]::new)).join();
            connection.rollback();
        }
        // Once isn't enough: what waited in the queue may still be refused for a moment (503). Forty in a row are.
        await(database + " to answer again").atMost(Duration.ofSeconds(30))
                .until(() -> Stream.generate(call).limit(IN_A_ROW).allMatch(again -> again.send().status() == good));
        assertThat(Database.named("postgres").number("""
                SELECT count(*) FROM pg_stat_activity WHERE datname = ? AND state LIKE 'idle in transaction%'""", database))
                .as("transactions left open").isZero();
    }

    static Stream<Arguments> answersAgainAfterClientsGaveUpWhileThePoolWasFull() {
        Sitting open = Sitting.ofFreeSample(Learner.guest());
        Sitting scored = Sitting.ofFreeSample(Learner.guest());
        scored.submit().expect(202);
        scored.awaitResult();
        Supplier<Call> read = () -> open.learner().get(open.path());
        Supplier<Call> save = () -> open.learner().call("PUT", open.path() + "/answers/1").json("""
                {"response": null, "revision": 1}""");
        Supplier<Call> result = () -> scored.learner().get(scored.path() + "/result");
        Supplier<Call> guest = () -> Call.post("/v1/guests");
        return Stream.of(Arguments.of("exam", "exam_session", read, 200), Arguments.of("exam", "exam_session", save, 200),
                Arguments.of("scoring", "result", result, 200), Arguments.of("account", "account", guest, 201));
    }

    /** The connection is closed under the request, as by a closed tab. */
    private static CompletableFuture<Void> giveUpSoon(Call call) {
        return Call.CLIENT.sendAsync(call.timeout(PATIENCE).request(), HttpResponse.BodyHandlers.discarding())
                .handle((response, failure) -> null);
    }
}
