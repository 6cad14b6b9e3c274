package io.readyroom.question.interchange.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;

/** A zip package on the disk. Memory is bounded by its directory and the entry that is read. Not for several threads. */
public final class PackageFile implements Closeable {

    private final ZipFile zip;
    private final ReadLimits limits;
    private long unpacked;

    private PackageFile(ZipFile zip, ReadLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * Opens a package after a look at all that it says of its entries.
     *
     * @throws RefusedFileException when it is no zip file, is damaged, or claims something that a package may not have
     */
    public static PackageFile open(Path file, ReadLimits limits) throws IOException, RefusedFileException {
        try {
            EntryCheck.count(file, limits);
            return checked(file, limits);
        } catch (IOException e) {
            throw refusal(null, e);
        } catch (IllegalArgumentException e) {
            throw new RefusedFileException(new Place(null, null, null), "The names of the package's files can't be read.");
        }
    }

    private static PackageFile checked(Path file, ReadLimits limits) throws IOException, RefusedFileException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            EntryCheck.all(file, zip, limits);
            return new PackageFile(zip, limits);
        } catch (IOException | RefusedFileException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Whether the package has this file; folders don't count. */
    public boolean has(String name) {
        ZipEntry entry = zip.getEntry(name);
        return entry != null && !entry.isDirectory();
    }

    /** Names of all files, not of folders, in the order of the directory. */
    public Iterator<String> names() {
        return zip.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()).iterator();
    }

    /** Bytes that the directory claims for a file that is there. */
    public long claimedSize(String name) {
        return zip.getEntry(name).getSize();
    }

    /**
     * The content of a file that is there, to be read once. What the stream throws is for {@link #refusal}.
     */
    public InputStream stream(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return new BoundedStream(zip.getInputStream(entry), EntryCheck.most(entry, limits), this::take);
    }

    /**
     * The content of a file that is there.
     *
     * @return null when it is larger than {@code atMost} bytes
     * @throws RefusedFileException when it is damaged or larger than it claims
     */
    public byte[] bytes(String name, int atMost) throws IOException, RefusedFileException {
        if (claimedSize(name) > atMost) {
            return null;
        }
        try (InputStream in = stream(name)) {
            byte[] bytes = in.readNBytes(atMost + 1);
            return bytes.length > atMost ? null : bytes;
        } catch (IOException e) {
            throw refusal(name, e);
        }
    }

    /**
     * What a failed read means: a damaged or hostile package is refused.
     *
     * @param name of the file, or null for the package as a whole
     * @throws IOException the same again when the disk is to blame
     */
    public static RefusedFileException refusal(String name, IOException e) throws IOException {
        if (e instanceof BrokenArchiveException) {
            return new RefusedFileException(new Place(name, null, null), e.getMessage());
        }
        if (e instanceof ZipException || e instanceof EOFException) {
            return new RefusedFileException(new Place(name, null, null), "The package is damaged or no zip file.");
        }
        throw e;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private long take(long bytes) {
        unpacked += bytes;
        return limits.unpackedBytes() - unpacked;
    }
}
