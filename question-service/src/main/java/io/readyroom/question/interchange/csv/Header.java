package io.readyroom.question.interchange.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVRecord;

import io.readyroom.question.bankfiles.FieldException;
import io.readyroom.question.bankfiles.PlainText;
import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.RefusedFileException;

/** The columns of a file, by place; null where one has no name, which then has to stay empty. */
final class Header {

    private static final int LONGEST_NAME = 60;

    private final List<Column> columns;

    private Header(List<Column> columns) {
        this.columns = columns;
    }

    /** @throws RefusedFileException names the column that isn't known, stands twice or is missing */
    static Header of(CSVRecord names) throws RefusedFileException {
        List<Column> columns = new ArrayList<>();
        Set<Column> known = new HashSet<>();
        for (String name : names) {
            Column column = name.isBlank() ? null
                    : Column.named(name)
                            .orElseThrow(() -> refused(name, "The column " + shown(name) + " is unknown."));
            if (column != null && !known.add(column)) {
                throw refused(name, "The column " + shown(name) + " stands twice.");
            }
            columns.add(column);
        }
        for (String needed : List.of("id", "type")) {
            if (!known.contains(Column.of(needed))) {
                throw refused(needed, "The column " + needed + " is missing.");
            }
        }
        return new Header(columns);
    }

    /**
     * The cells of a row by column, blank ones too, as they were before they were written.
     *
     * @throws FieldException names the column
     */
    Map<Column, String> cells(CSVRecord row) throws FieldException {
        Map<Column, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            Column column = i < columns.size() ? columns.get(i) : null;
            String cell = CellText.plain(row.get(i));
            if (column == null && !cell.isBlank()) {
                throw new FieldException("column " + (i + 1), "Cell " + (i + 1) + " stands under no column.");
            }
            if (column != null) {
                if (PlainText.isBroken(cell)) {
                    throw new FieldException(column.name(), column.name() + " holds U+0000");
                }
                cells.put(column, cell);
            }
        }
        return cells;
    }

    private static RefusedFileException refused(String name, String why) {
        return new RefusedFileException(Place.line(1).at(shown(name)), why);
    }

    private static String shown(String name) {
        String plain = name.strip().replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME) + "…";
    }
}
