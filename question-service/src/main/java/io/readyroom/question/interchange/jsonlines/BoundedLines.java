package io.readyroom.question.interchange.jsonlines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Lines of UTF-8, of which no more than one is ever in memory, and of that no more than a limit. Not the stream's owner. */
final class BoundedLines {

    private static final int END = -1;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final int limit;
    private int number;
    private boolean ended;

    /**
     * @param in buffered
     * @param limit bytes of a line, its end not counted
     */
    BoundedLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param bytes how many it has
     * @param text without its end; null when it is no UTF-8 or longer than the limit
     */
    record Line(int number, long bytes, String text) {
    }

    /** Null after the last one. */
    Line next() throws IOException {
        if (ended) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long count = 0;
        int read = in.read();
        while (read != END && read != '\n') {
            // One more than the limit: the end of a line may be two bytes.
            if (count <= limit) {
                bytes.write(read);
            }
            count++;
            read = in.read();
        }
        ended = read == END;
        if (ended && count == 0) {
            return null;
        }
        number++;
        return line(bytes.toByteArray(), count);
    }

    private Line line(byte[] bytes, long count) {
        boolean carriageReturn = count > 0 && count == bytes.length && bytes[bytes.length - 1] == '\r';
        long length = carriageReturn ? count - 1 : count;
        return new Line(number, length, length > limit ? null : text(bytes, (int) length));
    }

    private String text(byte[] bytes, int length) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
            return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            // Reported as such, with its line.
            return null;
        }
    }
}
