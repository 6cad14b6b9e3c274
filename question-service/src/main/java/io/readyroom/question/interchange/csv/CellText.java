package io.readyroom.question.interchange.csv;

import java.util.regex.Pattern;

/** Texts as cells that no spreadsheet takes for a formula; see the package. */
final class CellText {

    /** What begins a formula in one spreadsheet or another, wide forms and leading control characters too. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]");

    private CellText() {
    }

    static String guarded(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
