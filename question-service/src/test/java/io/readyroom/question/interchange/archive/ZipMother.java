package io.readyroom.question.interchange.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files, also such as no tool writes: bytes of their directory are changed afterwards. */
public final class ZipMother {

    private static final int HEADER = 0x02014b50;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private ZipMother() {
    }

    public static ZipMother zip() {
        return new ZipMother();
    }

    public ZipMother with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public ZipMother with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public Path in(Path folder) {
        return file(folder, bytes());
    }

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "package", ".zip"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param entry from 0 */
    static byte[] withInt(byte[] zip, int entry, int offset, int value) {
        ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(header(bytes, entry) + offset, value);
        return bytes.array();
    }

    static byte[] withShort(byte[] zip, int entry, int offset, int value) {
        ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(header(bytes, entry) + offset, (short) value);
        return bytes.array();
    }

    /** The archive with all occurrences of a name replaced by another of the same length. */
    static byte[] renamed(byte[] zip, String from, String to) {
        String latin = new String(zip, StandardCharsets.ISO_8859_1);
        return latin.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int header(ByteBuffer bytes, int entry) {
        int found = -1;
        for (int at = 0; at + Integer.BYTES <= bytes.capacity(); at++) {
            if (bytes.getInt(at) == HEADER && ++found == entry) {
                return at;
            }
        }
        throw new IllegalArgumentException("no entry " + entry);
    }
}
