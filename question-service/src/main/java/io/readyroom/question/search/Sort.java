package io.readyroom.question.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An order of results. Each is total: behind its key stands the question's id, in the same direction, so that a page begins
 * where the last one ended.
 */
enum Sort {

    /** The best match first; needs words. */
    RELEVANCE("relevance", null, "real", "[0-9]{1,4}(\\.[0-9]{1,20})?(e-?[0-9]{1,2})?", true),
    /** The most alike first; needs a question to be like. */
    SIMILARITY("similarity", null, "int", "[0-9]{1,3}", true),
    /** What was changed last first. */
    CHANGED("changed", "s.changed_at", "timestamptz",
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z", true),
    SOURCE_ID("sourceId", "s.source_id", "text", "[^\\x00]*", false),
    /** The hardest first; only questions that were measured. */
    FACILITY("facility", "s.facility", "int", "-?[0-9]{1,3}", false),
    /** Those that tell nobody apart first; only questions that were measured. */
    DISCRIMINATION("discrimination", "s.discrimination", "int", "-?[0-9]{1,3}", false);

    private final String wireName;
    private final String column;
    private final String type;
    private final Pattern key;
    private final boolean descending;

    Sort(String wireName, String column, String type, String key, boolean descending) {
        this.wireName = wireName;
        this.column = column;
        this.type = type;
        this.key = Pattern.compile(key);
        this.descending = descending;
    }

    String wireName() {
        return wireName;
    }

    /** Of {@code question_search s}; an index holds it. Null when the key is computed. */
    String column() {
        return column;
    }

    /** Whether only questions with statistics stand in it. */
    boolean isOfMeasured() {
        return this == FACILITY || this == DISCRIMINATION;
    }

    /** By the key and the id of these names. */
    String orderBy(String keyName, String id) {
        String direction = descending ? " DESC" : "";
        return keyName + direction + ", " + id + direction;
    }

    /** Behind a key, whose text is a parameter, and an id. */
    String after(String keyName, String id, String keyParameter, String idParameter) {
        return "(%s, %s) %s (CAST(CAST(%s AS text) AS %s), %s)".formatted(keyName, id, descending ? "<" : ">", keyParameter,
                type, idParameter);
    }

    /** The exact text of a key. */
    String text(String keyName) {
        return this == CHANGED ? "to_char(" + keyName + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                : "CAST(" + keyName + " AS text)";
    }

    /** Whether a text can be a key: then PostgreSQL can read it. */
    boolean isKey(String text) {
        if (!key.matcher(text).matches()) {
            return false;
        }
        try {
            return this != CHANGED || Instant.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static Optional<Sort> named(String wireName) {
        return Arrays.stream(values()).filter(sort -> sort.wireName.equals(wireName)).findFirst();
    }
}
