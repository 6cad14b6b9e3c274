package io.readyroom.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An HTTP/1.1 response as it comes in, piece by piece. Reads as much of it as a load generator has to: the status, where it
 * ends, and the body when it is asked for.
 */
final class Response {

    private static final int UNKNOWN = -1;
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = 9;

    private byte[] bytes = new byte[16 * 1024];
    private int size;
    private int bodyAt = UNKNOWN;
    private int bodyLength = UNKNOWN;

    void clear() {
        size = 0;
        bodyAt = UNKNOWN;
        bodyLength = UNKNOWN;
    }

    /** @return whether the response is complete */
    boolean add(byte[] piece, int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
        }
        System.arraycopy(piece, 0, bytes, size, length);
        size += length;
        if (bodyAt == UNKNOWN) {
            readHead();
        }
        return bodyAt != UNKNOWN && isComplete();
    }

    int status() {
        return (bytes[STATUS_AT] - '0') * 100 + (bytes[STATUS_AT + 1] - '0') * 10 + bytes[STATUS_AT + 2] - '0';
    }

    boolean isSuccess() {
        return bytes[STATUS_AT] == '2';
    }

    String body() {
        return bodyLength == UNKNOWN ? unchunked() : new String(bytes, bodyAt, bodyLength, StandardCharsets.UTF_8);
    }

    private void readHead() {
        int end = indexOf("\r\n\r\n".getBytes(StandardCharsets.US_ASCII), 0);
        if (end < 0) {
            return;
        }
        bodyAt = end + 4;
        for (int line = indexOf(new byte[] { '\n' }, 0) + 1; line > 0 && line < end; line = indexOf(new byte[] { '\n' },
                line) + 1) {
            if (startsWithLength(line)) {
                bodyLength = number(line + LENGTH.length);
                return;
            }
        }
        if (status() == 204) {
            bodyLength = 0;
        }
    }

    private boolean isComplete() {
        if (bodyLength != UNKNOWN) {
            return size >= bodyAt + bodyLength;
        }
        // The first chunk's size may be the last one: its line then follows the head's empty line.
        int from = Math.max(bodyAt - 2, size - LAST_CHUNK.length);
        return Arrays.equals(bytes, from, size, LAST_CHUNK, 0, LAST_CHUNK.length);
    }

    private String unchunked() {
        StringBuilder text = new StringBuilder();
        int at = bodyAt;
        while (true) {
            int lineEnd = at;
            while (bytes[lineEnd] != '\r') {
                lineEnd++;
            }
            int length = Integer.parseInt(new String(bytes, at, lineEnd - at, StandardCharsets.US_ASCII), 16);
            if (length == 0) {
                return text.toString();
            }
            text.append(new String(bytes, lineEnd + 2, length, StandardCharsets.UTF_8));
            at = lineEnd + 2 + length + 2;
        }
    }

    private boolean startsWithLength(int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            if ((bytes[at + i] | 0x20) != (LENGTH[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private int number(int from) {
        int value = 0;
        for (int i = from; bytes[i] != '\r'; i++) {
            if (bytes[i] != ' ') {
                value = value * 10 + bytes[i] - '0';
            }
        }
        return value;
    }

    private int indexOf(byte[] wanted, int from) {
        for (int i = from; i <= size - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
