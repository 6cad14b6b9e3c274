package io.readyroom.question.search;

import java.util.List;
import java.util.UUID;

import io.readyroom.platform.web.Cursor;

/**
 * Where a page ended.
 *
 * @param dense whether there were more matches than are sorted
 * @param key of the last result, as text
 */
record Position(boolean dense, String key, UUID questionId) {

    private static final String DENSE = "d";
    private static final String SPARSE = "s";

    /** @throws io.readyroom.platform.web.problem.ProblemException when it isn't one of this order's */
    static Position read(String cursor, Sort sort) {
        List<String> parts = Cursor.decode(cursor, 4);
        if (!parts.get(0).equals(sort.wireName()) || !List.of(DENSE, SPARSE).contains(parts.get(1))
                || !sort.isKey(parts.get(2))) {
            throw SearchQuery.invalid("cursor", "not a cursor of this search");
        }
        try {
            return new Position(parts.get(1).equals(DENSE), parts.get(2), UUID.fromString(parts.get(3)));
        } catch (IllegalArgumentException e) {
            throw SearchQuery.invalid("cursor", "not a cursor of this search");
        }
    }

    String toCursor(Sort sort) {
        return Cursor.encode(sort.wireName(), dense ? DENSE : SPARSE, key, questionId);
    }
}
