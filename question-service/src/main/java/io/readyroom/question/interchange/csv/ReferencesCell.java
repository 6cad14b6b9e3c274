package io.readyroom.question.interchange.csv;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.bankfiles.FieldException;

/** References, one a line: {@code title | address | 2026-11-23}. */
final class ReferencesCell {

    private static final List<String> PLACES = List.of("title", "url", "checkedAt");

    private ReferencesCell() {
    }

    static String of(JsonNode references) {
        List<String> lines = new ArrayList<>();
        for (JsonNode reference : references) {
            List<String> places = new ArrayList<>();
            PLACES.forEach(name -> places.add(reference.path(name).textValue()));
            lines.add(CellList.join(places, CellList.TEXTS));
        }
        return String.join("\n", lines);
    }

    /** @throws FieldException when a line has more than these three */
    static ArrayNode read(String cell) throws FieldException {
        ArrayNode references = JsonNodeFactory.instance.arrayNode();
        for (String line : CellList.raw(cell, CellList.LINES)) {
            if (!line.isBlank()) {
                reference(CellList.places(line, CellList.TEXTS), references.addObject());
            }
        }
        return references;
    }

    private static void reference(List<String> places, ObjectNode reference) throws FieldException {
        if (places.size() > PLACES.size()) {
            throw new FieldException("references", "references has a line that is not like title | address | 2026-11-23");
        }
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i) != null) {
                reference.put(PLACES.get(i), places.get(i));
            }
        }
    }
}
