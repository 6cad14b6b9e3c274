package io.readyroom.question.outline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.readyroom.question.bridge.BridgeDecision;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineComparison;
import io.readyroom.question.catalogue.OutlineVersion;

/**
 * What of the published questions of one outline carries over to another by itself, and what needs somebody.
 *
 * @param comparedByCode true where nobody has mapped the two, and only what has code and title unchanged carries over
 * @param relations by name, those that occur
 * @param objectives of the outline before; a question counts at its main one
 * @param added objectives that nothing leads to
 * @param withoutQuestions objectives of the outline after that no question would count at if only what carries over moved
 */
record OutlineBridge(ObjectiveMap.End from, ObjectiveMap.End to, boolean comparedByCode, Carrying questions,
        Map<String, RelationCount> relations, List<Crossing> objectives, List<Arrival> added, List<String> withoutQuestions,
        String source, LocalDate checkedAt, String note) {

    private static final int SHARE_DIGITS = 4;

    /**
     * How many questions. One carries over when each of its objectives does; else somebody decides. What was decided of each
     * question is told apart from that: {@code bridged}, {@code withoutTarget} and {@code undecided} sum to the total.
     *
     * @param alreadyAssigned of all of them, those that are assigned to the outline after; between two exams none ever is
     * @param share of the total that carries over, between 0 and 1, rounded to four digits; absent without questions
     * @param bridged those that lead to an objective of another exam's outline
     * @param withoutTarget those that lead nowhere there, each for a reason
     * @param undecided those of which nothing is said; between two outlines of one exam all of them
     */
    record Carrying(long total, long carriedOver, long needsWork, long alreadyAssigned, BigDecimal share, long bridged,
            long withoutTarget, long undecided) {
    }

    /** {@code questions} whose main objective has the relation. */
    record RelationCount(long objectives, long questions) {
    }

    /** Where an objective went. */
    record Crossing(String relation, OutlineVersion.Objective from, List<OutlineVersion.Objective> to, boolean carriesOver,
            long questions) {
    }

    /** {@code questions} that count at it already. */
    record Arrival(OutlineVersion.Objective objective, long questions) {
    }

    /** Published questions that are assigned alike, the main objective first, and of which the same was decided. */
    record Alike(List<String> objectives, boolean alreadyAssigned, BridgeDecision decision, long questions) {

        String main() {
            return objectives.get(0);
        }
    }

    /** @param arrived questions by the objective of the outline after that they count at already */
    static OutlineBridge of(OutlineComparison comparison, OutlineVersion from, OutlineVersion to, List<Alike> questions,
            Map<String, Long> arrived) {
        ObjectiveMap map = comparison.map();
        Map<String, OutlineVersion.Objective> before = byCode(from);
        Map<String, OutlineVersion.Objective> after = byCode(to);
        Map<String, Long> byMain = questions.stream().collect(groupingBy(Alike::main, summingLong(Alike::questions)));
        List<Crossing> crossings = map.objectives().stream().map(relation -> new Crossing(relation.relation(),
                before.get(relation.from()), relation.to().stream().map(after::get).toList(),
                comparison.carriesOver(relation), byMain.getOrDefault(relation.from(), 0L))).toList();
        List<Arrival> added = map.addedCodes().stream()
                .map(code -> new Arrival(after.get(code), arrived.getOrDefault(code, 0L))).toList();
        return new OutlineBridge(map.from(), map.to(), comparison.comparedByCode(), carrying(comparison.carried(), questions),
                relations(crossings, added), crossings, added,
                withoutQuestions(comparison.carried(), after.keySet(), questions, arrived), map.source(), map.checkedAt(),
                map.note());
    }

    private static Carrying carrying(Map<String, String> carried, List<Alike> questions) {
        long total = sum(questions, alike -> true);
        long over = sum(questions, alike -> carried.keySet().containsAll(alike.objectives()));
        BigDecimal share = total == 0 ? null
                : BigDecimal.valueOf(over).divide(BigDecimal.valueOf(total), SHARE_DIGITS, RoundingMode.HALF_UP);
        return new Carrying(total, over, total - over, sum(questions, Alike::alreadyAssigned), share,
                sum(questions, alike -> alike.decision() == BridgeDecision.BRIDGED),
                sum(questions, alike -> alike.decision() == BridgeDecision.WITHOUT_TARGET),
                sum(questions, alike -> alike.decision() == BridgeDecision.UNDECIDED));
    }

    private static long sum(List<Alike> questions, Predicate<Alike> which) {
        return questions.stream().filter(which).mapToLong(Alike::questions).sum();
    }

    private static Map<String, RelationCount> relations(List<Crossing> crossings, List<Arrival> added) {
        Map<String, RelationCount> relations = new TreeMap<>();
        crossings.forEach(crossing -> relations.merge(crossing.relation(), new RelationCount(1, crossing.questions()),
                OutlineBridge::sum));
        added.forEach(arrival -> relations.merge("new", new RelationCount(1, arrival.questions()), OutlineBridge::sum));
        return relations;
    }

    private static RelationCount sum(RelationCount some, RelationCount other) {
        return new RelationCount(some.objectives() + other.objectives(), some.questions() + other.questions());
    }

    private static List<String> withoutQuestions(Map<String, String> carried, Set<String> codes, List<Alike> questions,
            Map<String, Long> arrived) {
        Set<String> served = new HashSet<>(arrived.keySet());
        questions.stream().filter(alike -> carried.keySet().containsAll(alike.objectives()))
                .forEach(alike -> served.add(carried.get(alike.main())));
        return codes.stream().filter(code -> !served.contains(code)).toList();
    }

    private static Map<String, OutlineVersion.Objective> byCode(OutlineVersion outline) {
        return outline.objectives().map(OutlineVersion.Placed::objective).collect(
                toMap(OutlineVersion.Objective::code, objective -> objective, (a, b) -> a, LinkedHashMap::new));
    }
}
