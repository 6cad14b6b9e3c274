package io.readyroom.question.catalogue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * By which objectives of an outline a question counts. That is what it is assigned to in this outline; where nobody has
 * assigned
 * it yet, what it was assigned to in the newest older one, as far as that carries over by itself. A question whose main
 * objective doesn't is left out until somebody has decided. What is assigned in a later outline doesn't count.
 *
 * @param domains by objective
 * @param carried by older outline: where its objectives went that carry over, through the outlines in between where the two
 *        were
 *        not mapped directly
 */
public record Placement(OutlineVersion outline, Map<String, String> domains,
        Map<LocalDate, Map<String, String>> carried) {

    /** The objectives that a question counts by, the main one first, and the main one's domain. */
    public record Place(String domain, List<String> objectives) {
    }

    /** By the outline in force on a day. */
    public static Placement on(Catalogue catalogue, Exam exam, LocalDate day) {
        return by(catalogue, exam, catalogue.outlineOn(exam, day));
    }

    /** By an outline of the exam, whether or not it is in force. */
    public static Placement by(Catalogue catalogue, Exam exam, OutlineVersion outline) {
        Map<String, String> domains = outline.objectives().collect(toUnmodifiableMap(
                placed -> placed.objective().code(), OutlineVersion.Placed::domain));
        return new Placement(outline, domains, carried(catalogue, catalogue.outlines(exam), outline));
    }

    /**
     * @param assigned codes in their order by the outline that they are of
     * @return empty when the question doesn't count
     */
    public Optional<Place> place(NavigableMap<LocalDate, List<String>> assigned) {
        List<String> own = assigned.get(outline.asOf());
        if (own != null) {
            return placed(own.stream().filter(domains::containsKey).toList());
        }
        Map.Entry<LocalDate, List<String>> older = assigned.lowerEntry(outline.asOf());
        if (older == null) {
            return Optional.empty();
        }
        Map<String, String> went = carried.getOrDefault(older.getKey(), Map.of());
        return went.containsKey(older.getValue().get(0))
                ? placed(older.getValue().stream().filter(went::containsKey).map(went::get).distinct().toList())
                : Optional.empty();
    }

    private Optional<Place> placed(List<String> objectives) {
        return objectives.isEmpty() ? Optional.empty()
                : Optional.of(new Place(domains.get(objectives.get(0)), objectives));
    }

    private static Map<LocalDate, Map<String, String>> carried(Catalogue catalogue, List<OutlineVersion> oldestFirst,
            OutlineVersion target) {
        Map<LocalDate, Map<String, String>> carried = new HashMap<>();
        OutlineVersion next = target;
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            OutlineVersion older = oldestFirst.get(i);
            if (older.asOf().isBefore(target.asOf())) {
                carried.put(older.asOf(), step(catalogue, older, next, target, carried));
                next = older;
            }
        }
        return Map.copyOf(carried);
    }

    /** By the map of the two where there is one, else on by what is known of the next outline. */
    private static Map<String, String> step(Catalogue catalogue, OutlineVersion older, OutlineVersion next,
            OutlineVersion target, Map<LocalDate, Map<String, String>> carried) {
        OutlineComparison direct = OutlineComparison.of(catalogue, older, target);
        if (next.equals(target) || !direct.comparedByCode()) {
            return direct.carried();
        }
        Map<String, String> onwards = carried.get(next.asOf());
        return OutlineComparison.of(catalogue, older, next).carried().entrySet().stream()
                .filter(entry -> onwards.containsKey(entry.getValue()))
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> onwards.get(entry.getValue())));
    }
}
