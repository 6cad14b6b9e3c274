package io.readyroom.scoring.report.pdf;

import java.math.BigDecimal;
import java.util.List;

/** A table whose first cell of each row names the row, so that every value can be read out with its headers. */
final class ReportTable {

    private final Html html;
    private boolean inBody;

    ReportTable(Html html, String... attributes) {
        this.html = html.open("table", attributes);
    }

    /** The names of the columns, the first one's included. */
    ReportTable head(String... names) {
        html.open("thead").open("tr");
        for (String name : names) {
            html.element("th", name, "scope", "col");
        }
        html.close("tr").close("thead");
        return this;
    }

    /** @param cells texts, bars, or lists of these */
    void row(String name, Object... cells) {
        if (!inBody) {
            html.open("tbody");
            inBody = true;
        }
        html.open("tr").element("th", name, "scope", "row");
        for (Object cell : cells) {
            html.open("td");
            write(cell);
            html.close("td");
        }
        html.close("tr");
    }

    void end() {
        if (inBody) {
            html.close("tbody");
        }
        html.close("table");
    }

    private void write(Object cell) {
        if (cell instanceof Bar bar) {
            bar.write(html);
        } else if (cell instanceof List<?> several) {
            several.forEach(this::write);
        } else {
            html.text(String.valueOf(cell));
        }
    }

    /** @param mark null for none */
    static Bar bar(BigDecimal from, BigDecimal to, BigDecimal mark, String alt) {
        return new Bar(from, to, mark, alt);
    }

    /** A chart and what it says to those who can't see it. */
    record Bar(BigDecimal from, BigDecimal to, BigDecimal mark, String alt) {

        void write(Html html) {
            html.open("object", "class", "bar", "data-from", from.toPlainString(), "data-to", to.toPlainString(),
                    mark == null ? "data-unmarked" : "data-mark", mark == null ? "" : mark.toPlainString(), "alt", alt)
                    .close("object");
        }
    }
}
