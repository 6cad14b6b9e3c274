package io.readyroom.question.interchange.qti;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.readyroom.question.interchange.FormatReader;
import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.interchange.archive.EntryName;

/** Reads QTI 2.1, 2.2 and 3.0: content packages, and items that come alone. */
public final class QtiReader implements FormatReader {

    static final String ITEM = "assessmentItem";

    @Override
    public void read(Path file, ReadLimits limits, ImportSink sink) throws IOException, RefusedFileException {
        if (isZip(file)) {
            new PackageReader(limits, sink).read(file);
        } else {
            readItem(file, limits, sink);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    private static void readItem(Path file, ReadLimits limits, ImportSink sink) throws IOException, RefusedFileException {
        XmlElement root = root(file, limits);
        if (!root.is(ITEM)) {
            throw refusal(root.line(), "It is no QTI item and no package of items, but has the element "
                    + EntryName.shown(root.name()) + ". A test or a manifest is imported with its package.");
        }
        Pictures pictures = new Pictures(null, sink);
        ItemReader items = new ItemReader(pictures, new Stimuli(null, limits, pictures, sink));
        sink.item(items.read(root, new Place(null, root.line(), ITEM), ItemReader.sourceId(root, "item"), Description.none()));
    }

    private static XmlElement root(Path file, ReadLimits limits) throws IOException, RefusedFileException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(limits.itemBytes() + 1);
        }
        if (bytes.length > limits.itemBytes()) {
            throw refusal(0, "It is longer than " + limits.itemBytes() + " bytes, which is too long for one item.");
        }
        try {
            return XmlReader.document(bytes, limits);
        } catch (MalformedXmlException e) {
            throw refusal(e.line(), e.getMessage());
        }
    }

    private static RefusedFileException refusal(int line, String why) {
        return new RefusedFileException(new Place(null, line > 0 ? line : null, null), why);
    }
}
