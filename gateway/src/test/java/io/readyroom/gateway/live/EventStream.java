package io.readyroom.gateway.live;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A client of server-sent events that keeps every line it has read. */
final class EventStream implements AutoCloseable {

    private final HttpResponse<Stream<String>> response;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    EventStream(URL gateway, String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path.substring(1)))
                .header("Accept", "text/event-stream");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread reader = new Thread(this::read, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try {
            response.body().forEach(lines::add);
        } catch (java.io.UncheckedIOException e) {
            lines.add("closed");
        }
    }

    int status() {
        return response.statusCode();
    }

    String all() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        response.body().close();
    }
}
