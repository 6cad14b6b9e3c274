package io.readyroom.exam;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.restassured.response.Response;

/** Lets requests meet at a session's row. */
public final class Locks {

    private static final String WAITING = "pg_stat_activity WHERE datname = 'exam' AND wait_event_type = 'Lock' "
            + "AND query LIKE '%exam_session%'";

    private Locks() {
    }

    /**
     * Holds the session's row until all requests wait for it, each sent when the one before is waiting: the database
     * takes them in that order. Answers what they were answered.
     */
    @SafeVarargs
    public static List<Response> inTurn(String session, Supplier<Response>... requests) {
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        try (Connection connection = Stored.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM exam_session WHERE id = '" + session + "' FOR UPDATE").close();
            for (Supplier<Response> request : requests) {
                answers.add(CompletableFuture.supplyAsync(request));
                await().atMost(Duration.ofSeconds(5)).pollInterval(Duration.ofMillis(10))
                        .until(() -> Stored.count(WAITING) >= answers.size());
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
