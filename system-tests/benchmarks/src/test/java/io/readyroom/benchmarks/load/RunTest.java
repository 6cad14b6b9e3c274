package io.readyroom.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.benchmarks.load.Order.Kind;

class RunTest {

    @TempDir
    private Path folder;

    private SeatBook book() throws IOException {
        Path file = Files.writeString(folder.resolve("seats.json"), new ObjectMapper().writeValueAsString(List.of(
                new Seat("s1", "l1", "t1", List.of("{\"choice\":\"a\"}", "{\"choice\":\"b\"}"), 0),
                new Seat("s2", "l2", "t2", List.of("{\"choice\":\"a\"}", "{\"choice\":\"b\"}"), 7))));
        return SeatBook.read(file);
    }

    private static Figures run(SlowServer server, SeatBook book, int connections, double seconds, double rate)
            throws IOException {
        Order order = new Order(Kind.ANSWER, "", server.port(), connections, seconds, rate);
        List<Conversation> conversations = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            conversations.add(new Answering(book, i, connections, Request::token));
        }
        return new Run(order, 0).carryOut(conversations).figures(book.written(), 0);
    }

    /**
     * The server needs 20 ms each and gets one every 10 ms: the requests of the end wait for most of the time. Latency counted
     * from the moment of sending would be 20 ms for all of them.
     */
    @Test
    void countsTheWaitOfRequestsThatCouldNotBeSentOnTime() throws IOException {
        try (SlowServer server = new SlowServer(20, 200)) {
            Figures figures = run(server, book(), 1, 1, 100);
            assertThat(figures.acknowledged()).isEqualTo(100);
            assertThat(figures.p99()).isGreaterThan(500);
            assertThat(figures.p50()).isBetween(200.0, figures.p99());
        }
    }

    /** In a closed loop nobody waits but for the server. */
    @Test
    void sendsTheNextRequestOnlyAfterTheReplyInAClosedLoop() throws IOException {
        try (SlowServer server = new SlowServer(20, 200)) {
            Figures figures = run(server, book(), 1, 0.5, 0);
            assertThat(figures.acknowledged()).isBetween(5L, 26L);
            assertThat(figures.p50()).isBetween(20.0, 100.0);
            assertThat(server.asked()).hasSize((int) figures.acknowledged());
        }
    }

    /** Revisions that did not grow would be acknowledged without being written. */
    @Test
    void sendsEveryPlaceAHigherRevisionEachTime() throws IOException {
        try (SlowServer server = new SlowServer(1, 200)) {
            SeatBook book = book();
            Figures figures = run(server, book, 2, 0.3, 0);
            List<String> ofOnePlace = server.asked().stream().filter(request -> request.contains("/s2/answers/2 ")).toList();
            assertThat(ofOnePlace).hasSizeGreaterThan(1);
            for (int i = 0; i < ofOnePlace.size(); i++) {
                assertThat(ofOnePlace.get(i)).contains("\"choice\":\"b\"").containsPattern("\"revision\":" + (8 + i) + " *}");
            }
            assertThat(figures.written()).isEqualTo(2 * 7 + figures.acknowledged());
        }
    }

    @Test
    void countsRefusalsApartFromAcknowledgements() throws IOException {
        try (SlowServer server = new SlowServer(1, 503)) {
            Figures figures = run(server, book(), 2, 0.2, 0);
            assertThat(figures.acknowledged()).isZero();
            assertThat(figures.refused()).isPositive().isEqualTo(figures.statuses().get(503));
        }
    }
}
