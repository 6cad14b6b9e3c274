package io.readyroom.question.interchange.moodle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets through so many bytes for each item, because a parser would hold a comment or a CDATA section of any size. */
final class BoundedStream extends FilterInputStream {

    private final long most;
    private long read;
    private boolean exceeded;
    private IOException failure;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** A new item begins. */
    void begin() {
        read = 0;
    }

    boolean isExceeded() {
        return exceeded;
    }

    /** What reading the file itself failed with, or null: parsers wrap it beyond recognition. */
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (read >= most) {
            exceeded = true;
            throw new IOException("an item is too large");
        }
        try {
            int count = super.read(bytes, from, (int) Math.min(length, most - read));
            read += Math.max(0, count);
            return count;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
