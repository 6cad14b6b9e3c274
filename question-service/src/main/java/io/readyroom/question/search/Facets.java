package io.readyroom.question.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.vertx.core.json.JsonObject;

/** Counts of what matches have in common, as the terms of questions name it. */
final class Facets {

    private static final int MOST_VALUES = 50;
    /** Only the search itself needs to know them. */
    private static final String WORDS = "words";

    private Facets() {
    }

    /** How many matches have a value. */
    record Count(String value, long count) {
    }

    /** @param json counts by term; null for no match. @return by facet, the most frequent values first, 50 at most */
    static Map<String, List<Count>> of(String json) {
        Map<String, List<Count>> facets = new TreeMap<>();
        if (json != null) {
            for (Map.Entry<String, Object> counted : new JsonObject(json)) {
                int colon = counted.getKey().indexOf(':');
                facets.computeIfAbsent(counted.getKey().substring(0, colon), facet -> new ArrayList<>())
                        .add(new Count(counted.getKey().substring(colon + 1), ((Number) counted.getValue()).longValue()));
            }
            facets.remove(WORDS);
            facets.replaceAll((facet, counts) -> counts.stream()
                    .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value)).limit(MOST_VALUES)
                    .toList());
        }
        return facets;
    }
}
