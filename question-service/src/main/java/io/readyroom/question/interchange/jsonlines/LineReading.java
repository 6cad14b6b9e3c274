package io.readyroom.question.interchange.jsonlines;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.bankfiles.FieldException;
import io.readyroom.question.bankfiles.QuestionFields;
import io.readyroom.question.bankfiles.StimulusFields;
import io.readyroom.question.interchange.ImportSink;
import io.readyroom.question.interchange.ItemOutcome;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;

/** Delivers what each line holds. Remembers the addresses of pictures by their names. */
final class LineReading {

    private static final Pattern PICTURE = Pattern.compile("\\s{0,9}\\{\\s{0,9}\"kind\"\\s{0,9}:\\s{0,9}\"picture\"");

    private final ReadLimits limits;
    private final StrictObject json;
    private final ImportSink sink;
    private final Map<String, String> pictures = new HashMap<>();

    LineReading(ReadLimits limits, StrictObject json, ImportSink sink) {
        this.limits = limits;
        this.json = json;
        this.sink = sink;
    }

    void read(BoundedLines.Line line) throws RefusedFileException {
        Place place = Place.line(line.number());
        String id = null;
        try {
            ObjectNode fields = json.read(textOf(line));
            id = fields.path("id").textValue();
            deliver(place, fields);
        } catch (FieldException e) {
            sink.item(new ItemOutcome.Failed(place.at(e.field()), id, e.getMessage()));
        }
    }

    private String textOf(BoundedLines.Line line) throws FieldException {
        String text = line.text();
        boolean mayBeLong = text != null && PICTURE.matcher(text).lookingAt();
        if (line.bytes() > limits.itemBytes() && !mayBeLong) {
            throw new FieldException(null, "The line is longer than " + limits.itemBytes() + " bytes.");
        }
        if (text == null) {
            throw new FieldException(null, "The line is not UTF-8.");
        }
        return text;
    }

    private void deliver(Place place, ObjectNode fields) throws FieldException, RefusedFileException {
        String kind = taken(fields, "kind");
        switch (kind) {
            case "question" -> sink
                    .item(new ItemOutcome.Read(place, QuestionFields.read(fields, pictures::get), List.of()));
            case "stimulus" -> sink.stimulus(StimulusFields.read(fields));
            case "picture" -> picture(place, fields);
            default -> throw new FieldException("kind", "kind is none of question, stimulus and picture");
        }
    }

    private void picture(Place place, ObjectNode fields) throws FieldException, RefusedFileException {
        String name = taken(fields, "name");
        byte[] bytes = bytes(fields.remove("data"));
        if (!fields.isEmpty()) {
            throw new FieldException(fields.fieldNames().next(), "A picture has a field that is none of name and data.");
        }
        if (pictures.size() >= limits.entries()) {
            throw new RefusedFileException(place, "The file has more than " + limits.entries() + " pictures.");
        }
        String address = sink.picture(name, bytes);
        if (address == null) {
            throw new FieldException("data", "data is no picture that we take");
        }
        pictures.put(name, address);
    }

    private static byte[] bytes(JsonNode data) throws FieldException {
        try {
            if (data != null && data.isTextual()) {
                return data.binaryValue();
            }
        } catch (IOException e) {
            throw new FieldException("data", "data is not Base64");
        }
        throw new FieldException("data", "data is missing or of the wrong kind");
    }

    /** A text, which is no field of the item itself. */
    private static String taken(ObjectNode fields, String name) throws FieldException {
        JsonNode value = fields.remove(name);
        if (value == null || !value.isTextual()) {
            throw new FieldException(name, name + " is missing or of the wrong kind");
        }
        return value.textValue();
    }
}
