package io.readyroom.question.interchange.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Element;

/** Writes a table as GitHub's Markdown has it: a heading row, and nothing but lines in the cells. */
final class HtmlTable {

    private static final int COLUMNS = 50;

    private final Inlines inlines;
    private final Losses losses;

    HtmlTable(Inlines inlines, Losses losses) {
        this.inlines = inlines;
        this.losses = losses;
    }

    /** The caption, if there is one, and the table. */
    List<String> blocks(Element table) {
        List<String> blocks = new ArrayList<>();
        table.children().stream().filter(child -> HtmlTags.is(child, "caption"))
                .forEach(caption -> addIfPresent(blocks, inlines.heading(caption.childNodes())));
        List<Element> rows = rows(table);
        int columns = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
        if (columns > COLUMNS) {
            losses.markup("A table with more than " + COLUMNS + " columns lost its further ones.");
            columns = COLUMNS;
        }
        if (columns > 0) {
            report(table, rows);
            blocks.add(written(rows, columns));
        }
        return blocks;
    }

    private static void addIfPresent(List<String> blocks, String text) {
        if (!text.isEmpty()) {
            blocks.add(Escapes.lines(text));
        }
    }

    private void report(Element table, List<Element> rows) {
        if (!HtmlTags.is(rows.get(0).parent(), "thead") && cells(rows.get(0)).stream().noneMatch(c -> HtmlTags.is(c, "th"))) {
            losses.markup("A table had no heading row; its first row became it.");
        }
        if (!table.select("[colspan]:not([colspan=1]), [rowspan]:not([rowspan=1])").isEmpty()) {
            losses.markup("Cells of a table that span several columns or rows are single cells now.");
        }
        if (!table.select("td table, th table, td ul, td ol, td pre, td blockquote").isEmpty()) {
            losses.markup("A list, a table or code in a cell of a table became plain lines.");
        }
    }

    private String written(List<Element> rows, int columns) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            row(text, rows.get(i), columns);
            if (i == 0) {
                rule(text, cells(rows.get(0)), columns);
            }
        }
        return text.toString();
    }

    private void row(StringBuilder text, Element row, int columns) {
        text.append(text.isEmpty() ? "|" : "\n|");
        List<Element> cells = cells(row);
        for (int i = 0; i < columns; i++) {
            String cell = i < cells.size() ? inlines.cell(cells.get(i).childNodes()) : "";
            text.append(' ').append(cell).append(" |");
        }
    }

    private static void rule(StringBuilder text, List<Element> heads, int columns) {
        text.append("\n|");
        for (int i = 0; i < columns; i++) {
            text.append(' ').append(i < heads.size() ? rule(heads.get(i)) : "---").append(" |");
        }
    }

    private static String rule(Element head) {
        String style = HtmlTags.attribute(head, "style").toLowerCase(Locale.ROOT).replace(" ", "");
        String align = HtmlTags.attribute(head, "align").toLowerCase(Locale.ROOT);
        if (align.equals("center") || style.contains("text-align:center")) {
            return ":---:";
        }
        if (align.equals("right") || style.contains("text-align:right")) {
            return "---:";
        }
        return align.equals("left") || style.contains("text-align:left") ? ":---" : "---";
    }

    /** Its own, without those of tables within. */
    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if (HtmlTags.is(child, "tr")) {
                rows.add(child);
            } else if (HtmlTags.is(child, "thead") || HtmlTags.is(child, "tbody") || HtmlTags.is(child, "tfoot")) {
                child.children().stream().filter(row -> HtmlTags.is(row, "tr")).forEach(rows::add);
            }
        }
        rows.removeIf(row -> cells(row).isEmpty());
        return Collections.unmodifiableList(rows);
    }

    private static List<Element> cells(Element row) {
        return row.children().stream().filter(cell -> HtmlTags.is(cell, "td") || HtmlTags.is(cell, "th")).toList();
    }
}
