package io.readyroom.question.browse;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineVersion;

/**
 * What became of each objective from one outline to another.
 *
 * @param counts how many objectives per relation
 * @param comparedByCode true where nobody has mapped the two outlines and equal codes had to do
 */
record OutlineChanges(ObjectiveMap.End from, ObjectiveMap.End to, Map<String, Long> counts, List<Change> changes,
        List<Weight> weights, boolean comparedByCode, String source, LocalDate checkedAt, String note) {

    /** {@code from} is absent for what is new; {@code to} is empty for what was removed. */
    record Change(String relation, OutlineVersion.Objective from, List<OutlineVersion.Objective> to) {
    }

    /** A domain's weight on either side; absent where the domain isn't there. */
    record Weight(String domain, Range from, Range to) {
    }

    record Range(int min, int max) {
    }

    static OutlineChanges between(OutlineVersion from, OutlineVersion to, Catalogue catalogue) {
        var fromEnd = new ObjectiveMap.End(from.exam(), from.asOf());
        var toEnd = new ObjectiveMap.End(to.exam(), to.asOf());
        Optional<ObjectiveMap> map = catalogue.map(fromEnd, toEnd);
        List<Change> changes = map.map(known -> mapped(known, from, to)).orElseGet(() -> compared(from, to));
        return new OutlineChanges(fromEnd, toEnd, counts(changes), changes, weights(from, to), map.isEmpty(),
                map.map(ObjectiveMap::source).orElse("Equal codes and titles of both outlines"),
                map.map(ObjectiveMap::checkedAt).orElse(to.checkedAt()), map.map(ObjectiveMap::note).orElse(null));
    }

    private static List<Change> mapped(ObjectiveMap map, OutlineVersion from, OutlineVersion to) {
        Map<String, OutlineVersion.Objective> before = byCode(from);
        Map<String, OutlineVersion.Objective> after = byCode(to);
        List<Change> changes = new ArrayList<>();
        map.objectives().forEach(relation -> changes.add(new Change(relation.relation(), before.get(relation.from()),
                relation.to().stream().map(after::get).toList())));
        map.addedCodes().forEach(code -> changes.add(new Change("new", null, List.of(after.get(code)))));
        return changes;
    }

    private static List<Change> compared(OutlineVersion from, OutlineVersion to) {
        Map<String, OutlineVersion.Objective> before = byCode(from);
        Map<String, OutlineVersion.Objective> after = byCode(to);
        Stream<Change> kept = before.values().stream().map(objective -> {
            OutlineVersion.Objective now = after.get(objective.code());
            if (now == null) {
                return new Change("removed", objective, List.of());
            }
            return new Change(now.title().equals(objective.title()) ? "same" : "renamed", objective, List.of(now));
        });
        Stream<Change> added = after.values().stream().filter(objective -> !before.containsKey(objective.code()))
                .map(objective -> new Change("new", null, List.of(objective)));
        return Stream.concat(kept, added).toList();
    }

    private static Map<String, Long> counts(List<Change> changes) {
        return changes.stream().collect(groupingBy(Change::relation, TreeMap::new, counting()));
    }

    private static List<Weight> weights(OutlineVersion from, OutlineVersion to) {
        Map<String, Range> before = ranges(from);
        Map<String, Range> after = ranges(to);
        return Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct()
                .map(domain -> new Weight(domain, before.get(domain), after.get(domain)))
                .toList();
    }

    private static Map<String, Range> ranges(OutlineVersion outline) {
        return outline.domains().stream().collect(toMap(OutlineVersion.Domain::code,
                domain -> new Range(domain.weightMin(), domain.weightMax()), (a, b) -> a, TreeMap::new));
    }

    private static Map<String, OutlineVersion.Objective> byCode(OutlineVersion outline) {
        return outline.objectives().map(OutlineVersion.Placed::objective)
                .collect(toMap(OutlineVersion.Objective::code, objective -> objective, (a, b) -> a, TreeMap::new));
    }
}
