package io.readyroom.question.interchange.archive;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * The directory at the end of a zip file, entry by entry. {@link java.util.zip.ZipFile} reads it too, but doesn't tell whether
 * an
 * entry is a link or encrypted, and how many there are only after it has read them all.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, 4.3.12 to 4.3.16</a>
 */
final class CentralDirectory {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_LENGTH = 20;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LENGTH = 56;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_LENGTH = 46;
    private static final int ENCRYPTED = 1;
    private static final int LINK = 0xA;

    private final DataInputStream in;
    private final long count;

    private CentralDirectory(FileChannel channel, long start, long count) throws IOException {
        this.count = count;
        channel.position(start);
        this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
    }

    /**
     * @param encrypted can't be read without a password
     * @param link its content is a path to somewhere else
     */
    record Header(String name, boolean encrypted, boolean link) {
    }

    /** @throws BrokenArchiveException when the channel holds no whole zip file */
    static CentralDirectory of(FileChannel channel) throws IOException {
        int length = (int) Math.min(channel.size(), END_LENGTH + MAX_COMMENT);
        ByteBuffer tail = read(channel, channel.size() - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_LENGTH + unsigned(tail.getShort(at + 20)) == length) {
                return of(channel, channel.size() - length + at, tail, at);
            }
        }
        throw new BrokenArchiveException("It is no zip file, or its end is missing.");
    }

    long count() {
        return count;
    }

    Header next() throws IOException {
        byte[] bytes = new byte[HEADER_LENGTH];
        in.readFully(bytes);
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt(0) != HEADER) {
            throw new BrokenArchiveException("Its directory of files is damaged.");
        }
        byte[] name = new byte[unsigned(header.getShort(28))];
        in.readFully(name);
        in.skipNBytes(unsigned(header.getShort(30)) + unsigned(header.getShort(32)));
        // The upper half of the attributes is the file's mode where Unix made the archive; its first four bits are the type.
        return new Header(new String(name, StandardCharsets.UTF_8), (header.getShort(8) & ENCRYPTED) != 0,
                (header.getInt(38) >>> 28) == LINK);
    }

    private static CentralDirectory of(FileChannel channel, long endAt, ByteBuffer tail, int at) throws IOException {
        long size = Integer.toUnsignedLong(tail.getInt(at + 12));
        long offset = Integer.toUnsignedLong(tail.getInt(at + 16));
        int count = unsigned(tail.getShort(at + 10));
        if (size == 0xFFFF_FFFFL || offset == 0xFFFF_FFFFL || count == 0xFFFF) {
            return of64(channel, endAt);
        }
        return at(channel, endAt - size, count);
    }

    private static CentralDirectory of64(FileChannel channel, long endAt) throws IOException {
        ByteBuffer locator = read(channel, endAt - LOCATOR_64_LENGTH, LOCATOR_64_LENGTH);
        if (locator.getInt(0) != LOCATOR_64) {
            throw new BrokenArchiveException("Its directory of files is damaged.");
        }
        long end64 = locator.getLong(8);
        ByteBuffer end = read(channel, end64, END_64_LENGTH);
        if (end.getInt(0) != END_64) {
            throw new BrokenArchiveException("Its directory of files is damaged.");
        }
        return at(channel, end64 - end.getLong(40), end.getLong(32));
    }

    private static CentralDirectory at(FileChannel channel, long start, long count) throws IOException {
        if (start < 0 || start > channel.size() || count < 0) {
            throw new BrokenArchiveException("Its directory of files is damaged.");
        }
        return new CentralDirectory(channel, start, count);
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        if (position < 0) {
            throw new BrokenArchiveException("Its directory of files is damaged.");
        }
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new BrokenArchiveException("Its directory of files is damaged.");
            }
        }
        return bytes;
    }

    private static int unsigned(short value) {
        return Short.toUnsignedInt(value);
    }
}
