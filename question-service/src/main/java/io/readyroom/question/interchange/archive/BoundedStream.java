package io.readyroom.question.interchange.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongUnaryOperator;

/** Ends with a {@link BrokenArchiveException} where an entry holds more than it may, whatever the directory claims. */
final class BoundedStream extends FilterInputStream {

    private final long limit;
    private final LongUnaryOperator left;
    private long read;

    /**
     * @param limit bytes that this entry may have
     * @param left told how many bytes were read now, says how many the archive may still unpack; negative ends it
     */
    BoundedStream(InputStream in, long limit, LongUnaryOperator left) {
        super(in);
        this.limit = limit;
        this.left = left;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws IOException {
        read += bytes;
        if (read > limit || left.applyAsLong(bytes) < 0) {
            throw new BrokenArchiveException("It becomes larger by unpacking than a file of a package may be.");
        }
    }
}
