package io.readyroom.benchmarks.load;

import java.nio.charset.StandardCharsets;

/** The bytes of requests. */
final class Request {

    private Request() {
    }

    static byte[] get(String path, String identity) {
        return head("GET", path, identity).append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] post(String path, String identity, String body) {
        return with("POST", path, identity, body);
    }

    static byte[] put(String path, String identity, String body) {
        return with("PUT", path, identity, body);
    }

    /** The header by which a learner shows who it is. */
    static String token(Seat seat) {
        return "Authorization: Bearer " + seat.token();
    }

    /** The header for a server that believes everything. */
    static String learner(Seat seat) {
        return "X-Learner: " + seat.learner();
    }

    private static byte[] with(String method, String path, String identity, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = head(method, path, identity);
        if (content.length > 0) {
            head.append("Content-Type: application/json\r\n");
        }
        byte[] start = head.append("Content-Length: ").append(content.length).append("\r\n\r\n").toString()
                .getBytes(StandardCharsets.UTF_8);
        byte[] request = new byte[start.length + content.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(content, 0, request, start.length, content.length);
        return request;
    }

    private static StringBuilder head(String method, String path, String identity) {
        return new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n").append(identity)
                .append("\r\n");
    }
}
