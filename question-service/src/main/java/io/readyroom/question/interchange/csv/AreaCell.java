package io.readyroom.question.interchange.csv;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.bankfiles.FieldException;

/** Where a region lies: {@code rect 12, 105, 104, 140}. */
final class AreaCell {

    private static final int LONGEST = 200;
    private static final Pattern AREA = Pattern.compile("(?:([a-z]+)[ :])?\\s*(-?\\d{1,9}(?:[ ,;]+-?\\d{1,9})*)");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[ ,;]+");

    private AreaCell() {
    }

    static String of(JsonNode region) {
        return region.path("shape").asText() + " " + StreamSupport.stream(region.path("coords").spliterator(), false)
                .map(JsonNode::asText).collect(Collectors.joining(", "));
    }

    /** @throws FieldException names the column */
    static void read(Column column, String cell, ObjectNode region) throws FieldException {
        String text = cell.strip().toLowerCase(Locale.ROOT);
        Matcher area = AREA.matcher(text);
        if (text.length() > LONGEST || !area.matches()) {
            throw new FieldException(column.name(), column.name() + " is not like rect 12, 105, 104, 140");
        }
        region.put("shape", area.group(1) == null ? "rect" : area.group(1));
        ArrayNode coords = region.putArray("coords");
        BETWEEN_NUMBERS.splitAsStream(area.group(2)).map(Integer::valueOf).forEach(coords::add);
    }
}
