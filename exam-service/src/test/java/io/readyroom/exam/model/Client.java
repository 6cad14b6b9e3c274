package io.readyroom.exam.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

import io.readyroom.exam.Learner;

/** Speaks HTTP to the service: politely, or hanging up on it. */
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE).build();
    private final URI service;

    Client(URI service) {
        this.service = service;
    }

    /** How a client goes away without having heard the answer. */
    enum Cut {
        /** Before it has sent all of the request: nothing may come of it. */
        HALF_SENT,
        /** After it has sent the request. */
        CLOSED,
        /** The same, by a reset that may overtake the request. */
        RESET
    }

    CompletableFuture<Heard> send(Learner who, Call.Http call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(Learner.SESSIONS + call.path()))
                .timeout(PATIENCE).header("Authorization", "Bearer " + who.token())
                .method(call.method(), call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        if (call.body() != null) {
            request.header("Content-Type", "application/json");
        }
        if (call.key() != null) {
            request.header("Idempotency-Key", call.key());
        }
        return http.sendAsync(request.build(), BodyHandlers.ofString())
                .thenApply(response -> Heard.of(response.statusCode(), response.body()));
    }

    void cut(Learner who, Call.Http call, Cut cut) {
        byte[] request = raw(who, call).getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoLinger(cut == Cut.RESET, 0);
            socket.getOutputStream().write(cut == Cut.HALF_SENT ? Arrays.copyOf(request, request.length - 3) : request);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String raw(Learner who, Call.Http call) {
        String body = call.body() == null ? "" : call.body();
        return call.method() + " " + Learner.SESSIONS + call.path() + " HTTP/1.1\r\nHost: " + service.getAuthority()
                + "\r\nAuthorization: Bearer " + who.token()
                + (call.key() == null ? "" : "\r\nIdempotency-Key: " + call.key())
                + (call.body() == null ? "" : "\r\nContent-Type: application/json")
                + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }
}
