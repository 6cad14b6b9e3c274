package io.readyroom.question.interchange.jsonlines;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.readyroom.question.interchange.FormatReader;
import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.media.MediaFile;

/** Reads JSON Lines. Lines without anything in them are no items. */
public final class JsonLinesReader implements FormatReader {

    /** Of a picture's line: its bytes in Base64, and its name. */
    private static final int PICTURE_LINE = MediaFile.MAX_BYTES / 3 * 4 + 4096;

    @Override
    public void read(Path file, ReadLimits limits, ImportSink sink) throws IOException, RefusedFileException {
        int longest = Math.max(PICTURE_LINE, limits.itemBytes());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            BoundedLines lines = new BoundedLines(in, longest);
            LineReading reading = new LineReading(limits, new StrictObject(limits.depth(), longest), sink);
            int items = 0;
            for (BoundedLines.Line line = lines.next(); line != null; line = lines.next()) {
                if (line.text() == null || !line.text().isBlank()) {
                    items++;
                    if (items > limits.items()) {
                        throw new RefusedFileException(Place.line(line.number()),
                                "The file has more than " + limits.items() + " lines.");
                    }
                    reading.read(line);
                }
            }
        }
    }
}
