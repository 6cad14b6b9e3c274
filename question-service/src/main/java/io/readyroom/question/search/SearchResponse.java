package io.readyroom.question.search;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A page of what was found.
 *
 * @param nextCursor null, and written as null, at the end
 * @param total on the first page only
 * @param facets on the first page only: by facet, values and how many of the matches have them; lower bounds when the total
 *        isn't exact
 */
record SearchResponse(List<FoundQuestion> items, @JsonInclude(JsonInclude.Include.ALWAYS) String nextCursor, Total total,
        Map<String, List<Facets.Count>> facets) {

    /** @param exact false: there are more than {@code count} */
    record Total(long count, boolean exact) {
    }
}
