package io.readyroom.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes to the gateway that no decent client would let through. */
final class RawSocket {

    private static final int PATIENCE_MILLIS = 10_000;

    private RawSocket() {
    }

    /** A request with exactly that target; header lines are sent as they are. */
    static Answer send(String method, String target, String... headers) {
        List<String> lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1", "Host: localhost",
                "Connection: close"));
        lines.addAll(List.of(headers));
        return exchange(method + " " + target, String.join("\r\n", lines) + "\r\n\r\n");
    }

    private static Answer exchange(String call, String request) {
        URI gateway = URI.create(SharedSystem.get().url("gateway"));
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return parse(call, new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer parse(String call, String response) {
        int end = response.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError(call + " got no HTTP answer: " + response);
        }
        String[] head = response.substring(0, end).split("\r\n", -1);
        Map<String, List<String>> headers = new TreeMap<>();
        for (int i = 1; i < head.length; i++) {
            String[] header = head[i].split(": *", 2);
            headers.computeIfAbsent(header[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>()).add(header[1]);
        }
        return new Answer(call, Integer.parseInt(head[0].split(" ", -1)[1]), HttpHeaders.of(headers, (name, value) -> true),
                response.substring(end + 4));
    }
}
