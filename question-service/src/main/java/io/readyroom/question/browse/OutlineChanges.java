package io.readyroom.question.browse;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineComparison;
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
        OutlineComparison comparison = OutlineComparison.of(catalogue, from, to);
        ObjectiveMap map = comparison.map();
        List<Change> changes = changes(map, from, to);
        return new OutlineChanges(map.from(), map.to(), counts(changes), changes, weights(from, to),
                comparison.comparedByCode(), map.source(), map.checkedAt(), map.note());
    }

    private static List<Change> changes(ObjectiveMap map, OutlineVersion from, OutlineVersion to) {
        Map<String, OutlineVersion.Objective> before = byCode(from);
        Map<String, OutlineVersion.Objective> after = byCode(to);
        List<Change> changes = new ArrayList<>();
        map.objectives().forEach(relation -> changes.add(new Change(relation.relation(), before.get(relation.from()),
                relation.to().stream().map(after::get).toList())));
        map.addedCodes().forEach(code -> changes.add(new Change("new", null, List.of(after.get(code)))));
        return changes;
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
