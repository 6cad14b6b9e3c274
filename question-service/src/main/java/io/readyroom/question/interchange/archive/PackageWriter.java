package io.readyroom.question.interchange.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip package. The same content gives the same bytes: no clock is asked. */
public final class PackageWriter implements Closeable {

    /** The first day that a zip file can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    /** @param out closed with this writer */
    public PackageWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** @param name not used before in this package */
    public void write(String name, byte[] bytes) throws IOException {
        begin(name);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Begins a file whose content comes in pieces; it ends with the next one or with the package. Don't close the stream. */
    public OutputStream begin(String name) throws IOException {
        if (EntryName.flaw(name).isPresent()) {
            throw new IllegalArgumentException("not a name for a file of a package: " + EntryName.shown(name));
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        return zip;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
