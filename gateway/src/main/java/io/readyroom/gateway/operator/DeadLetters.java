package io.readyroom.gateway.operator;

import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

import io.readyroom.platform.web.Cursor;

/** A service's page of dead letters, the newest first. Their ids are in the order of time, in all services alike. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DeadLetters(List<DeadLetter> items, String nextCursor) {

    /**
     * One page of several services' pages from the same place on: what was cut off comes again behind the new cursor.
     *
     * @param unavailable names of services that did not answer; what they have is missing from this page
     */
    static Response together(List<DeadLetters> pages, int limit, List<String> unavailable) {
        List<DeadLetter> all = pages.stream().flatMap(page -> page.items().stream())
                .sorted(Comparator.comparing((DeadLetter letter) -> letter.id().toString()).reversed()).toList();
        List<DeadLetter> shown = all.subList(0, Math.min(limit, all.size()));
        boolean more = shown.size() < all.size() || pages.stream().anyMatch(page -> page.nextCursor() != null);
        String next = more ? Cursor.encode(shown.get(shown.size() - 1).id()) : null;
        return new Response(shown, next, unavailable);
    }

    /** The page that an operator gets. */
    record Response(List<DeadLetter> items, @JsonInclude(JsonInclude.Include.ALWAYS) String nextCursor,
            List<String> unavailable) {
    }
}
