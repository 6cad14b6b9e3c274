package io.readyroom.question.interchange.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.question.bankfiles.FieldException;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.interchange.ReadLimits;

/** Makes fields of one row. Takes cell by cell; what is left at the end has no place in a row of its type. */
final class RowReading {

    private static final List<String> TEXTS = List.of("id", "type", "pool", "language", "difficulty", "stimulus", "select",
            "expects", "maxLength");
    private static final List<String> PROSE = List.of("stem", "body", "unit", "explanation");
    private static final List<String> LISTS = List.of("objectives", "tags", "enemies", "siblings");
    private static final Map<String, String> FIELDS = Map.of(Column.OPTION, "options", Column.SOURCE, "sources",
            Column.TARGET, "targets", Column.STATEMENT, "statements", Column.AREA, "regions");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

    /** In the order of the header. */
    private final Map<Column, String> cells;
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

    /** @param cells with blank ones, in the order of the header */
    RowReading(Map<Column, String> cells) {
        this.cells = new LinkedHashMap<>(cells);
    }

    /** @throws FieldException names the column */
    ObjectNode question(QuestionType type) throws FieldException {
        for (String name : TEXTS) {
            take(name).ifPresent(cell -> fields.put(name, cell.strip()));
        }
        for (String name : PROSE) {
            take(name).ifPresent(cell -> fields.put(name, cell));
        }
        for (String name : LISTS) {
            take(name).ifPresent(cell -> CellList.values(cell, CellList.NAMES).forEach(fields.putArray(name)::add));
        }
        for (Column column : items()) {
            item(column);
        }
        Optional<String> reuse = take("reuseSources");
        if (reuse.isPresent()) {
            fields.put("reuseSources", Answer.read("reuseSources", reuse.get()));
        }
        image();
        key(type);
        references();
        provenance();
        nothingLeft(type.wireName());
        return fields;
    }

    /** @throws FieldException names the column */
    ObjectNode stimulus(String type) throws FieldException {
        for (String name : List.of("id", "type")) {
            take(name).ifPresent(cell -> fields.put(name, cell.strip()));
        }
        take("title").ifPresent(cell -> fields.put("title", cell));
        ArrayNode tabs = fields.putArray("tabs");
        List<Column> titles = cells.keySet().stream()
                .filter(column -> column.family().equals(Column.TAB) || column.family().equals(Column.TAB_TITLE))
                .map(column -> Column.of(Column.TAB_TITLE, column.ids()).orElseThrow()).distinct().sorted().toList();
        for (Column title : titles) {
            String heading = cells.getOrDefault(title, "");
            String text = cells.getOrDefault(Column.of(Column.TAB, title.ids()).orElseThrow(), "");
            if (!(heading + text).isBlank()) {
                tabs.addObject().put("title", heading).put("text", text);
            }
        }
        cells.keySet().removeIf(column -> column.family().equals(Column.TAB) || column.family().equals(Column.TAB_TITLE));
        nothingLeft(type);
        return fields;
    }

    private List<Column> items() throws FieldException {
        if (cells.entrySet().stream().filter(cell -> !cell.getValue().isBlank()).count() > ReadLimits.PARTS) {
            throw new FieldException(null, "The row has more than " + ReadLimits.PARTS + " cells that are filled.");
        }
        Optional<String> layout = take("layout");
        if (layout.isEmpty()) {
            return cells.keySet().stream().filter(column -> column.isItem() && !cells.get(column).isBlank()).toList();
        }
        List<String> names = BETWEEN_WORDS.splitAsStream(layout.get().strip()).limit(ReadLimits.PARTS + 1L).toList();
        if (names.size() > ReadLimits.PARTS) {
            throw new FieldException("layout", "layout names more than " + ReadLimits.PARTS + " columns");
        }
        List<Column> items = new ArrayList<>();
        for (String name : names) {
            Column column = Column.named(name).filter(Column::isItem).filter(cells::containsKey)
                    .orElseThrow(() -> new FieldException("layout", "layout names a column that isn't there or has no order"));
            if (items.contains(column)) {
                throw new FieldException("layout", "layout names a column twice");
            }
            items.add(column);
        }
        return List.copyOf(items);
    }

    private void item(Column column) throws FieldException {
        String cell = cells.remove(column);
        String id = column.ids().get(column.ids().size() - 1);
        ObjectNode node = list(column).addObject().put("id", id);
        if (column.family().equals(Column.AREA)) {
            AreaCell.read(column, cell, node);
            take(Column.of(Column.REGION, column.ids()).orElseThrow()).ifPresent(label -> node.put("label", label));
        } else {
            node.put("text", cell);
        }
        if (!column.family().equals(Column.SOURCE)) {
            take(Column.of(Column.EXPLANATION, column.ids()).orElseThrow())
                    .ifPresent(explanation -> node.put("explanation", explanation));
        }
    }

    private ArrayNode list(Column column) {
        if (!column.family().equals(Column.GAP)) {
            return list(FIELDS.get(column.family()));
        }
        ArrayNode gaps = list("gaps");
        String id = column.ids().get(0);
        for (var gap : gaps) {
            if (gap.path("id").asText().equals(id)) {
                return (ArrayNode) gap.get("options");
            }
        }
        return gaps.addObject().put("id", id).putArray("options");
    }

    private ArrayNode list(String name) {
        return fields.get(name) instanceof ArrayNode list ? list : fields.putArray(name);
    }

    private void image() {
        ObjectNode image = JsonNodeFactory.instance.objectNode();
        take("image").ifPresent(cell -> image.put("url", cell.strip()));
        take("image.width").ifPresent(cell -> image.put("width", cell.strip()));
        take("image.height").ifPresent(cell -> image.put("height", cell.strip()));
        take("image.alt").ifPresent(cell -> image.put("alt", cell));
        if (!image.isEmpty()) {
            fields.set("image", image);
        }
    }

    private void key(QuestionType type) throws FieldException {
        Optional<String> cell = take("key");
        if (cell.isEmpty()) {
            return;
        }
        ObjectNode key = KeyCell.read(type, cell.get());
        if (type == QuestionType.TEXT_ENTRY) {
            List<String> accepted = new ArrayList<>(
                    take("accepted").map(list -> CellList.values(list, CellList.TEXTS)).orElse(List.of()));
            if (!accepted.contains(cell.get())) {
                accepted.add(0, cell.get());
            }
            accepted.forEach(key.putArray("accepted")::add);
            take("tolerance").ifPresent(tolerance -> key.put("tolerance", tolerance.strip()));
        }
        fields.set("key", key);
    }

    private void references() throws FieldException {
        Optional<String> cell = take("references");
        if (cell.isPresent()) {
            fields.set("references", ReferencesCell.read(cell.get()));
        }
    }

    private void provenance() throws FieldException {
        Optional<String> author = take("author");
        Optional<String> original = take("original");
        if (author.isPresent() || original.isPresent()) {
            ObjectNode provenance = fields.putObject("provenance");
            author.ifPresent(name -> provenance.put("author", name.strip()));
            provenance.put("original", original.isPresent() && Answer.read("original", original.get()));
        }
    }

    private void nothingLeft(String type) throws FieldException {
        for (Map.Entry<Column, String> cell : cells.entrySet()) {
            if (!cell.getValue().isBlank()) {
                String name = cell.getKey().name();
                throw new FieldException(name, name + " belongs to nothing in this row of type " + type);
            }
        }
    }

    private Optional<String> take(String name) {
        return take(Column.of(name));
    }

    /** The cell, if it isn't blank. */
    private Optional<String> take(Column column) {
        return Optional.ofNullable(cells.remove(column)).filter(cell -> !cell.isBlank());
    }
}
