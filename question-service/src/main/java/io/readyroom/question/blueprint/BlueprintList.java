package io.readyroom.question.blueprint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.readyroom.platform.web.Cursor;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.rest.IdCursor;

/**
 * Which blueprints to list.
 *
 * @param exam null for all
 * @param mode null for all
 * @param status null for all
 * @param after cursor of the list, or null for its beginning
 */
record BlueprintList(String exam, Mode mode, BlueprintStatus status, String after, int limit) {

    private static final Map<String, String> CONDITIONS = Map.of("exam", "b.examCode = :exam", "mode", "b.mode = :mode",
            "status", "b.status = :status", "before", "b.id < :before");

    String query() {
        String conditions = parameters().keySet().stream().map(CONDITIONS::get).collect(Collectors.joining(" and "));
        return "from StoredBlueprint b" + (conditions.isEmpty() ? "" : " where " + conditions) + " order by b.id desc";
    }

    /** By name, those that the query has. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        Optional.ofNullable(exam).ifPresent(value -> parameters.put("exam", value));
        Optional.ofNullable(mode).ifPresent(value -> parameters.put("mode", value.wireName()));
        Optional.ofNullable(status).ifPresent(value -> parameters.put("status", value.wireName()));
        Optional.ofNullable(after).ifPresent(cursor -> parameters.put("before", IdCursor.decode(cursor)));
        return parameters;
    }

    static String cursor(BlueprintResponse last) {
        return Cursor.encode(last.id());
    }
}
