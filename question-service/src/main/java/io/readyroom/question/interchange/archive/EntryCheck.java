package io.readyroom.question.interchange.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;

/** Looks at what an archive says of all its entries, before any of them is read. */
final class EntryCheck {

    /** Below this many bytes a file is harmless, however well it was compressed. */
    private static final long SMALL = 1 << 16;

    private final ReadLimits limits;
    private final Set<String> names = new HashSet<>();
    private long claimed;

    private EntryCheck(ReadLimits limits) {
        this.limits = limits;
    }

    /** Before the library reads the directory: it holds all of it in memory. */
    static void count(Path file, ReadLimits limits) throws IOException, RefusedFileException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (CentralDirectory.of(channel).count() > limits.entries()) {
                throw new RefusedFileException(new Place(null, null, null),
                        "The package holds more than " + limits.entries() + " files.");
            }
        }
    }

    static void all(Path file, ZipFile zip, ReadLimits limits) throws IOException, RefusedFileException {
        EntryCheck check = new EntryCheck(limits);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            CentralDirectory directory = CentralDirectory.of(channel);
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                check.entry(entries.nextElement(), directory.next());
            }
        }
    }

    private void entry(ZipEntry entry, CentralDirectory.Header header) throws RefusedFileException {
        String name = entry.getName();
        if (!name.equals(header.name())) {
            throw refusal(name, "is not where the package's directory says");
        }
        String flaw = EntryName.flaw(name).orElse(null);
        if (flaw != null) {
            throw refusal(name, flaw);
        }
        if (!names.add(name)) {
            throw refusal(name, "stands in the package twice");
        }
        if (names.size() > limits.entries()) {
            throw refusal(name, "is one file more than a package may hold");
        }
        if (header.link()) {
            throw refusal(name, "is a link to somewhere else");
        }
        if (header.encrypted()) {
            throw refusal(name, "is encrypted");
        }
        size(name, entry.getSize(), entry.getCompressedSize());
    }

    private void size(String name, long size, long compressed) throws RefusedFileException {
        claimed += Math.max(0, size);
        if (size < 0 || size > limits.entryBytes()) {
            throw refusal(name, "is larger than " + limits.entryBytes() + " bytes");
        }
        if (size > SMALL && size / Math.max(1, compressed) > limits.compression()) {
            throw refusal(name, "would become more than " + limits.compression() + " times larger by unpacking");
        }
        if (claimed > limits.unpackedBytes()) {
            throw refusal(name, "makes the package larger than " + limits.unpackedBytes() + " bytes");
        }
    }

    /** How many bytes an entry may have in truth, whatever it claims. */
    static long most(ZipEntry entry, ReadLimits limits) {
        long byRatio = Math.max(SMALL, Math.max(1, entry.getCompressedSize()) * (limits.compression() + 1L));
        return Math.min(limits.entryBytes(), byRatio);
    }

    private static RefusedFileException refusal(String name, String why) {
        String shown = EntryName.shown(name);
        return new RefusedFileException(new Place(shown, null, null), "The package is refused: “" + shown + "” " + why + ".");
    }
}
