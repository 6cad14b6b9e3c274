package io.readyroom.question.interchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import io.readyroom.question.interchange.FormatReader;
import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;

/** Reads CSV. Rows without anything in them are no items. */
public final class CsvReader implements FormatReader {

    @Override
    public void read(Path file, ReadLimits limits, ImportSink sink) throws IOException, RefusedFileException {
        try (InputStream in = Files.newInputStream(file)) {
            read(in, limits, sink);
        } catch (CharacterCodingException e) {
            // Before the first row: the parser was not at work yet.
            throw new RefusedFileException(Place.line(1), "The file is not UTF-8.");
        }
    }

    private static void read(InputStream in, ReadLimits limits, ImportSink sink) throws IOException, RefusedFileException {
        BoundedText text = new BoundedText(in, limits.itemBytes());
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(text.delimiter()).get();
        int line = 1;
        try (CSVParser parser = format.parse(text)) {
            Iterator<CSVRecord> rows = parser.iterator();
            if (!rows.hasNext()) {
                throw new RefusedFileException(Place.line(1), "The file is empty: it has no header.");
            }
            TableReading table = new TableReading(Header.of(rows.next()), limits, sink);
            text.row();
            line = (int) parser.getCurrentLineNumber() + 1;
            while (rows.hasNext()) {
                table.read(line, rows.next());
                text.row();
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw refused(line, e, text.failure());
        }
    }

    /** @param failure of reading the file; null when the parser doesn't understand what it has read */
    private static RefusedFileException refused(int line, UncheckedIOException stopped, IOException failure)
            throws IOException {
        Place place = Place.line(line);
        if (failure == null) {
            return new RefusedFileException(place, "The row that begins here is no CSV: perhaps a quote is not closed or not"
                    + " doubled.");
        }
        if (failure instanceof BoundedText.RowTooLongException) {
            return new RefusedFileException(place, "The row that begins here is too long: perhaps a quote is not closed.");
        }
        if (failure instanceof CharacterCodingException) {
            return new RefusedFileException(place, "The row that begins here, or one soon after it, is not UTF-8.");
        }
        throw stopped.getCause();
    }
}
