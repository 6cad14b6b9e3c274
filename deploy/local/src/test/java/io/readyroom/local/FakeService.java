package io.readyroom.local;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Stands for a service: healthy, and says what it finds in its environment. Must not need another class. */
public final class FakeService {

    private FakeService() {
    }

    public static void main(String[] args) throws IOException {
        if (System.getenv("FAKE_FAILURE") != null) {
            System.out.println("Cannot work: " + System.getenv("FAKE_FAILURE"));
            System.exit(3);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("bye")));
        serve("QUARKUS_MANAGEMENT_PORT", "UP");
        serve("QUARKUS_HTTP_PORT", System.getenv().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining("\n")));
    }

    private static void serve(String portVariable, String text) throws IOException {
        int port = Integer.parseInt(System.getenv(portVariable));
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 10);
        server.createContext("/", exchange -> answer(exchange, text));
        server.start();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
