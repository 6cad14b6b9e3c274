package io.readyroom.question.interchange.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.csv.CSVRecord;

import io.readyroom.question.bankfiles.FieldException;
import io.readyroom.question.bankfiles.QuestionFields;
import io.readyroom.question.bankfiles.StimulusFields;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;

/** Delivers what each row holds. */
final class TableReading {

    private static final List<String> STIMULI = List.of("case_study", "series");

    private final Header header;
    private final ReadLimits limits;
    private final ImportSink sink;
    private int items;

    TableReading(Header header, ReadLimits limits, ImportSink sink) {
        this.header = header;
        this.limits = limits;
        this.sink = sink;
    }

    /** @param line at which the row begins */
    void read(int line, CSVRecord row) throws RefusedFileException {
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        items++;
        if (items > limits.items()) {
            throw new RefusedFileException(Place.line(line), "The file has more than " + limits.items() + " rows.");
        }
        Place place = Place.line(line);
        String id = null;
        try {
            if (row.stream().mapToLong(String::length).sum() > limits.itemBytes()) {
                throw new FieldException(null, "The row is longer than " + limits.itemBytes() + " characters.");
            }
            Map<Column, String> cells = header.cells(row);
            id = Optional.ofNullable(cells.get(Column.of("id"))).map(String::strip).filter(text -> !text.isEmpty())
                    .orElse(null);
            deliver(place, cells);
        } catch (FieldException e) {
            sink.item(new ItemOutcome.Failed(place.at(column(e.field())), id, e.getMessage()));
        }
    }

    private void deliver(Place place, Map<Column, String> cells) throws FieldException {
        String type = cells.getOrDefault(Column.of("type"), "").strip();
        RowReading row = new RowReading(cells);
        if (STIMULI.contains(type)) {
            sink.stimulus(StimulusFields.read(row.stimulus(type)));
            return;
        }
        QuestionType known = QuestionType.named(type).orElseThrow(() -> new FieldException("type",
                "type is none of the eight types of questions, nor case_study or series"));
        sink.item(new ItemOutcome.Read(place, QuestionFields.read(row.question(known), picture -> null), List.of()));
    }

    /** A field as its column is called, or what the columns of its list begin with. */
    private static String column(String field) {
        if (field == null) {
            return null;
        }
        String list = field.replaceFirst("[\\[.].*$", "");
        return switch (list) {
            case "options", "sources", "targets", "statements", "gaps", "regions", "tabs" -> list.substring(0,
                    list.length() - 1);
            case "references", "key", "objectives", "tags", "enemies", "siblings" -> list;
            case "provenance" -> field.substring(field.indexOf('.') + 1);
            default -> field.equals("image.url") ? "image" : field;
        };
    }
}
