package io.readyroom.question.interchange.csv;

import java.util.Locale;

import io.readyroom.question.bankfiles.FieldException;

/** Yes and no in a cell. Not true and false, which spreadsheets translate into the language of the person. */
final class Answer {

    private Answer() {
    }

    static String of(boolean value) {
        return value ? "yes" : "no";
    }

    /** @throws FieldException names the column */
    static boolean read(String column, String cell) throws FieldException {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new FieldException(column, column + " is neither yes nor no");
        };
    }
}
