package io.readyroom.question.interchange.gift;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Splits a file into blocks. Holds one of them, and of that no more than an item may have. */
final class GiftBlocks {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final int most;
    private int line;
    private int pushedBack = -1;
    private boolean ended;

    /** @param reader buffered */
    GiftBlocks(Reader reader, int most) {
        this.reader = reader;
        this.most = most;
    }

    /** The next block that isn't comments only, or null. */
    GiftBlock next() throws IOException {
        while (!ended) {
            GiftBlock block = read();
            if (!block.text().isBlank() || block.tooLarge()) {
                return block;
            }
        }
        return null;
    }

    private GiftBlock read() throws IOException {
        List<String> comments = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int size = 0;
        int first = line + 1;
        String next = readLine(most + 1);
        while (next != null && !(next.isBlank() && size > 0)) {
            size += next.isBlank() ? 0 : next.length();
            if (size > most) {
                skipBlock();
                return new GiftBlock(line, List.of(), "", true);
            }
            if (next.strip().startsWith("//")) {
                comments.add(next.strip().substring(2));
            } else if (!next.isBlank()) {
                first = text.isEmpty() ? line : first;
                text.append(text.isEmpty() ? "" : "\n").append(next);
            }
            next = readLine(most - size + 1);
        }
        return new GiftBlock(first, List.copyOf(comments), text.toString().strip(), false);
    }

    private void skipBlock() throws IOException {
        String next = readLine(1);
        while (next != null && !next.isBlank()) {
            next = readLine(1);
        }
    }

    /** Without its end; of a longer one than wanted only so much. Null at the end of the file. */
    private String readLine(int wanted) throws IOException {
        StringBuilder text = new StringBuilder();
        int c = read1();
        if (c < 0) {
            ended = true;
            return null;
        }
        boolean blank = true;
        while (c >= 0 && c != '\n' && c != '\r') {
            boolean space = Character.isWhitespace(c) || c == BYTE_ORDER_MARK;
            // What doesn't fit is dropped, but never so that a line looks empty.
            if (text.length() < wanted || (blank && !space)) {
                text.append((char) c);
            }
            blank &= space;
            c = read1();
        }
        if (c == '\r') {
            int next = read1();
            pushedBack = next == '\n' ? -1 : next;
            ended |= next < 0;
        }
        line++;
        return line == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text.toString();
    }

    private int read1() throws IOException {
        int c = pushedBack >= 0 ? pushedBack : reader.read();
        pushedBack = -1;
        return c;
    }
}
