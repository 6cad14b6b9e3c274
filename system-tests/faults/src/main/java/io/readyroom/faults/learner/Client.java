package io.readyroom.faults.learner;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.readyroom.faults.canary.Canaries;
import io.readyroom.faults.ledger.Ledger;
import io.readyroom.faults.ledger.Sent;

/**
 * Sends requests to the gateway, each written down before and after, and looks for keys in what comes back. Repeats nothing by
 * itself.
 */
public final class Client implements AutoCloseable {

    /** Longer than the gateway's own deadlines: whoever waits that long is told something by a gateway that is alive. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int THREADS = 3;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Client::daemon);
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final String gateway;
    private final Ledger ledger;
    private final Canaries canaries;
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();

    /** @param gateway without a slash at the end */
    public Client(String gateway, Ledger ledger, Canaries canaries) {
        this.gateway = gateway;
        this.ledger = ledger;
        this.canaries = canaries;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "learners-http");
        thread.setDaemon(true);
        return thread;
    }

    /** A request that is to be sent. */
    record Request(String method, String path, String token, String body, String idempotencyKey, Duration patience) {

        static Request of(String method, String path, String token) {
            return new Request(method, path, token, "", "", PATIENCE);
        }

        Request body(String json) {
            return new Request(method, path, token, json, idempotencyKey, patience);
        }

        Request key(String key) {
            return new Request(method, path, token, body, key, patience);
        }

        Request patience(Duration limit) {
            return new Request(method, path, token, body, idempotencyKey, limit);
        }
    }

    /** Never fails: whatever goes wrong is an outcome. */
    CompletableFuture<Reply> send(Sent sent, Request request) {
        long id = ledger.sent(sent);
        return http.sendAsync(toHttp(request), HttpResponse.BodyHandlers.ofString()).handle((response, failure) -> {
            Reply reply = failure == null ? Reply.of(sent.kind(), response) : Reply.unknown(failure);
            ledger.ended(id, sent.kind(), reply.outcome());
            if (failure == null) {
                look(request, response.body());
            }
            return reply;
        });
    }

    private HttpRequest toHttp(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(gateway + request.path())).timeout(request.patience());
        if (!request.token().isEmpty()) {
            builder.header("Authorization", "Bearer " + request.token());
        }
        if (!request.idempotencyKey().isEmpty()) {
            builder.header("Idempotency-Key", request.idempotencyKey());
        }
        if (request.body().isEmpty()) {
            return builder.method(request.method(), HttpRequest.BodyPublishers.noBody()).build();
        }
        return builder.header("Content-Type", "application/json")
                .method(request.method(), HttpRequest.BodyPublishers.ofString(request.body())).build();
    }

    private void look(Request request, String body) {
        canaries.in(body).ifPresent(canary -> leaks.add(request.method() + " " + request.path() + " shows " + canary));
    }

    /** Answers that held what nobody may read before the end, in words; grows while requests are sent. */
    public Collection<String> leaks() {
        return Collections.unmodifiableCollection(leaks);
    }

    Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
