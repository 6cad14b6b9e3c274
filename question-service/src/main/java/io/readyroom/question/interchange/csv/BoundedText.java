package io.readyroom.question.interchange.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file in UTF-8 without its byte order mark, of which no row may be longer than a limit: a quote that nobody
 * closes would bring the rest of the file into memory.
 */
final class BoundedText extends Reader {

    /** The parser reads ahead by as much. */
    private static final int CHUNK = 8192;
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final BufferedReader in;
    private final int limit;
    private long sinceRow;
    private IOException failure;

    /** A row, as far as it was read, is longer than allowed. */
    static final class RowTooLongException extends IOException {

        private static final long serialVersionUID = 1;
    }

    /** @param limit characters of a row */
    BoundedText(InputStream in, int limit) throws IOException {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), CHUNK);
        this.limit = limit;
        this.in.mark(1);
        if (this.in.read() != BYTE_ORDER_MARK) {
            this.in.reset();
        }
    }

    /** A semicolon where the header has those and no comma, else a comma. */
    char delimiter() throws IOException {
        in.mark(LONGEST_HEADER);
        int semicolons = 0;
        int commas = 0;
        int c = in.read();
        for (int i = 1; c >= 0 && c != '\n' && c != '\r' && i < LONGEST_HEADER; i++) {
            semicolons += c == ';' ? 1 : 0;
            commas += c == ',' ? 1 : 0;
            c = in.read();
        }
        in.reset();
        return semicolons > 0 && commas == 0 ? ';' : ',';
    }

    /** Another row begins. */
    void row() {
        sinceRow = 0;
    }

    /** What stopped the reading of the file itself, or null when it is the text that can't be understood. */
    IOException failure() {
        return failure;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        try {
            int count = in.read(chars, offset, Math.min(length, CHUNK));
            sinceRow += Math.max(0, count);
            if (sinceRow > (long) limit + CHUNK) {
                throw new RowTooLongException();
            }
            return count;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
