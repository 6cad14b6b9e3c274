package io.readyroom.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.impl.VertxInternal;

class UpstreamClientTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /**
     * One pool for all loops would answer these, one after the other, over a single connection, and wake both loops for each.
     */
    @Test
    void keepsConnectionsPerEventLoop() throws Exception {
        Set<Object> connections = ConcurrentHashMap.newKeySet();
        HttpServer server = await(vertx.createHttpServer().requestHandler(request -> {
            connections.add(request.connection());
            request.response().end();
        }).listen(0, "localhost").toCompletionStage().toCompletableFuture());
        UpstreamClient client = new UpstreamClient(vertx, new Settings(URI.create("http://localhost:" + server.actualPort())));
        // The public way to a context gives a thread outside of Vert.x the same one each time.
        Context one = ((VertxInternal) vertx).createEventLoopContext();
        Context another = ((VertxInternal) vertx).createEventLoopContext();
        for (int i = 0; i < 5; i++) {
            assertThat(statusFrom(one, client)).isEqualTo(200);
            assertThat(statusFrom(another, client)).isEqualTo(200);
        }
        assertThat(connections).hasSize(2);
    }

    private static int statusFrom(Context context, UpstreamClient client) throws Exception {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        context.runOnContext(now -> client.send(HttpMethod.GET, "/", MultiMap.caseInsensitiveMultiMap(), Buffer.buffer())
                .compose(answer -> answer.end().map(answer)).map(HttpClientResponse::statusCode)
                .onComplete(status::complete, status::completeExceptionally));
        return await(status);
    }

    private static <T> T await(CompletableFuture<T> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }

    private record Settings(URI url) implements UpstreamConfig.Settings {

        @Override
        public Duration deadline() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration connectWithin() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int connections() {
            return 8;
        }

        @Override
        public int waiting() {
            return 8;
        }
    }
}
