package io.readyroom.question.interchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Part;

/** Lays the fields of one question or stimulus out over columns. */
final class RowWriting {

    /** Texts whose white space is their author's; elsewhere it counts for nothing. */
    private static final Set<String> PROSE = Set.of("title", "stem", "body", "image.alt", "unit", "key", "explanation");
    private static final Map<String, Part> PARTS = Map.ofEntries(Map.entry("id", Part.SOURCE_ID), Map.entry("pool", Part.POOL),
            Map.entry("language", Part.LANGUAGE), Map.entry("difficulty", Part.DIFFICULTY),
            Map.entry("stimulus", Part.STIMULUS), Map.entry("author", Part.PROVENANCE),
            Map.entry("explanation", Part.GENERAL_EXPLANATION), Map.entry(Column.EXPLANATION, Part.EXPLANATIONS),
            Map.entry("unit", Part.OTHER), Map.entry("image.alt", Part.OTHER), Map.entry(Column.REGION, Part.OTHER));

    private final SortedMap<Column, String> cells = new TreeMap<>();
    private final List<Column> items = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private boolean blankItem;

    private RowWriting() {
    }

    static RowWriting question(JsonNode fields) {
        RowWriting row = new RowWriting();
        fields.properties().forEach(field -> row.field(field.getKey(), field.getValue()));
        row.layout();
        row.requireId();
        return row;
    }

    static RowWriting stimulus(JsonNode fields) {
        RowWriting row = new RowWriting();
        for (String name : List.of("id", "type", "title")) {
            row.text(name, fields.path(name).asText());
        }
        row.requireId();
        int number = 0;
        for (JsonNode tab : fields.path("tabs")) {
            number++;
            List<String> ids = List.of(String.valueOf(number));
            row.put(named(Column.TAB_TITLE, ids), tab.path("title").asText());
            row.put(named(Column.TAB, ids), tab.path("text").asText());
            if ((tab.path("title").asText() + tab.path("text").asText()).isBlank()) {
                row.losses.add(new Loss(Part.QUESTION, "Tab " + number + " is blank, which cells can't tell from none."));
            }
        }
        return row;
    }

    SortedMap<Column, String> cells() {
        return cells;
    }

    /** With {@link Part#QUESTION} among them the row is not to be written. */
    List<Loss> losses() {
        return losses;
    }

    boolean isLost() {
        return losses.stream().anyMatch(loss -> loss.part() == Part.QUESTION);
    }

    private void requireId() {
        if (!cells.containsKey(Column.of("id"))) {
            losses.add(new Loss(Part.QUESTION, "It has no id."));
        }
    }

    private void field(String name, JsonNode value) {
        switch (name) {
            case "objectives", "tags", "enemies", "siblings" -> put(Column.of(name),
                    CellList.join(strings(value), CellList.NAMES));
            case "options" -> items(Column.OPTION, value, List.of());
            case "sources" -> items(Column.SOURCE, value, List.of());
            case "targets" -> items(Column.TARGET, value, List.of());
            case "statements" -> items(Column.STATEMENT, value, List.of());
            case "gaps" -> value.forEach(gap -> items(Column.GAP, gap.path("options"), List.of(gap.path("id").asText())));
            case "regions" -> value.forEach(this::region);
            case "image" -> image(value);
            case "key" -> key(value);
            case "references" -> put(Column.of(name), ReferencesCell.of(value));
            case "provenance" -> provenance(value);
            case "reuseSources" -> text(name, Answer.of(value.asBoolean()));
            default -> text(name, value.asText());
        }
    }

    private void items(String family, JsonNode list, List<String> parents) {
        for (JsonNode node : list) {
            List<String> ids = new ArrayList<>(parents);
            ids.add(node.path("id").asText());
            item(named(family, ids), node.path("text").asText());
            explanation(ids, node);
        }
    }

    private void region(JsonNode node) {
        List<String> ids = List.of(node.path("id").asText());
        item(named(Column.AREA, ids), AreaCell.of(node));
        if (node.has("label")) {
            prose(named(Column.REGION, ids), node.get("label").asText());
        }
        explanation(ids, node);
    }

    private void explanation(List<String> ids, JsonNode node) {
        if (node.has("explanation")) {
            prose(named(Column.EXPLANATION, ids), node.get("explanation").asText());
        }
    }

    private void item(Column column, String text) {
        if (put(column, text)) {
            items.add(column);
            blankItem |= text.isBlank();
        }
    }

    private void image(JsonNode image) {
        text("image", image.path("url").asText());
        text("image.width", image.path("width").asText());
        text("image.height", image.path("height").asText());
        if (image.has("alt")) {
            text("image.alt", image.get("alt").asText());
        }
    }

    private void key(JsonNode key) {
        String text = key.path("text").asText();
        text("key", key.has("text") ? text : KeyCell.of(key));
        if (key.has("accepted") && !strings(key.get("accepted")).equals(List.of(text))) {
            put(Column.of("accepted"), CellList.join(strings(key.get("accepted")), CellList.TEXTS));
        }
        if (key.has("tolerance")) {
            text("tolerance", key.get("tolerance").asText());
        }
    }

    private void provenance(JsonNode provenance) {
        if (provenance.has("author")) {
            text("author", provenance.get("author").asText());
        }
        text("original", Answer.of(provenance.path("original").asBoolean()));
    }

    private void text(String name, String text) {
        Column column = Column.of(name);
        if (PROSE.contains(name) || text.equals(text.strip())) {
            prose(column, text);
        } else {
            lost(column, " has white space around it, which is left out.");
            prose(column, text.strip());
        }
    }

    /** A text that is there: a blank one would be missing. */
    private void prose(Column column, String text) {
        if (column == null || !text.isBlank()) {
            put(column, text);
        } else {
            lost(column, " is blank, which a cell can't tell from none.");
        }
    }

    /** Answers whether there was a column, and it was free. */
    private boolean put(Column column, String text) {
        if (column != null && cells.putIfAbsent(column, text) == null) {
            return true;
        }
        losses.add(
                new Loss(Part.QUESTION, "There is no column for one of its parts: an id stands twice or is not like a or s1."));
        return false;
    }

    private void lost(Column column, String why) {
        losses.add(new Loss(PARTS.getOrDefault(column.family(), Part.QUESTION), column.name() + why));
    }

    private void layout() {
        if (blankItem || !items.equals(items.stream().sorted().toList())) {
            text("layout", items.stream().map(Column::name).collect(Collectors.joining(" ")));
        }
    }

    /** Null when there is no column for these ids. */
    private static Column named(String family, List<String> ids) {
        return Column.of(family, ids).orElse(null);
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
