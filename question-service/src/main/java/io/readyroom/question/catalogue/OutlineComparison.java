package io.readyroom.question.catalogue;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of each objective of one outline in another.
 *
 * @param map as somebody made it, or as equal codes and titles tell where nobody has
 * @param comparedByCode true where nobody has mapped the two outlines
 */
public record OutlineComparison(ObjectiveMap map, boolean comparedByCode) {

    private static final String BY_CODE = "Equal codes and titles of both outlines";
    private static final String SAME = "same";

    public static OutlineComparison of(Catalogue catalogue, OutlineVersion from, OutlineVersion to) {
        return catalogue.map(from.end(), to.end()).map(known -> new OutlineComparison(known, false))
                .orElseGet(() -> new OutlineComparison(compared(from, to), true));
    }

    /**
     * Whether questions on this objective move along by themselves. An equal code alone is nobody's word for it: without a map
     * the title has to be the same, too.
     */
    public boolean carriesOver(ObjectiveMap.Relation relation) {
        return relation.to().size() == 1
                && (comparedByCode ? relation.relation().equals(SAME) : relation.carriesOver());
    }

    /** Where those objectives went that carry over, by their code before. */
    public Map<String, String> carried() {
        return map.objectives().stream().filter(this::carriesOver)
                .collect(toUnmodifiableMap(ObjectiveMap.Relation::from, relation -> relation.to().get(0)));
    }

    private static ObjectiveMap compared(OutlineVersion from, OutlineVersion to) {
        Map<String, OutlineVersion.Objective> before = byCode(from);
        Map<String, OutlineVersion.Objective> after = byCode(to);
        List<ObjectiveMap.Relation> kept = before.values().stream()
                .map(objective -> relation(objective, after.get(objective.code()))).toList();
        List<ObjectiveMap.Added> added = after.keySet().stream().filter(code -> !before.containsKey(code))
                .map(code -> new ObjectiveMap.Added(code, "new")).toList();
        return new ObjectiveMap(from.end(), to.end(), BY_CODE, null, to.checkedAt(), null, kept, added);
    }

    private static ObjectiveMap.Relation relation(OutlineVersion.Objective before, OutlineVersion.Objective after) {
        if (after == null) {
            return new ObjectiveMap.Relation(before.code(), List.of(), "removed");
        }
        return new ObjectiveMap.Relation(before.code(), List.of(after.code()),
                after.title().equals(before.title()) ? SAME : "renamed");
    }

    private static Map<String, OutlineVersion.Objective> byCode(OutlineVersion outline) {
        return outline.objectives().map(OutlineVersion.Placed::objective)
                .collect(toMap(OutlineVersion.Objective::code, objective -> objective, (a, b) -> a, TreeMap::new));
    }
}
