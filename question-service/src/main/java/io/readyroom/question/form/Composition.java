package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.content.QuestionType;

/**
 * What a form is made of, beside what its blueprint asks for.
 *
 * @param questions all of them, pilots too
 * @param size of what is scored, in the blueprint's unit
 * @param points of what is scored
 * @param repeated questions that the learner had before
 * @param domains in the outline's order
 * @param types that the blueprint limits or the form has
 * @param difficulties number of scored questions of each
 * @param notes sentences on what was aimed at and missed
 */
public record Composition(int questions, BlueprintRules.Unit unit, int size, int points, int repeated, int sections,
        List<ComposedDomain> domains, List<ComposedType> types, Map<String, Integer> difficulties, int caseStudies, int series,
        int pilots,
        List<String> notes) {

    /** In the blueprint's unit. */
    public record ComposedDomain(String domain, int need, int have) {
    }

    /** Bounds are absent where there are none. */
    public record ComposedType(QuestionType type, Integer min, Integer max, int have) {
    }

    static Composition of(AssembledForm form, FormOrder order) {
        List<PooledQuestion> all = form.places().stream().map(place -> place.pick().question()).toList();
        List<PooledQuestion> scored = all.stream().filter(question -> !question.pilot()).toList();
        Design design = order.blueprint().design();
        int points = scored.stream().mapToInt(PooledQuestion::maxPoints).sum();
        int size = design.countsPoints() ? points : scored.size();
        return new Composition(all.size(), design.countsPoints() ? BlueprintRules.Unit.POINTS : BlueprintRules.Unit.ITEMS, size,
                points, (int) form.places().stream().filter(place -> place.pick().repeated()).count(),
                form.places().stream().mapToInt(AssembledForm.Place::section).max().orElse(0),
                domains(scored, order), types(scored, design), difficulties(scored),
                groups(all, PublishedQuestion.CASE_STUDY), groups(all, PublishedQuestion.SERIES), all.size() - scored.size(),
                notes(scored, size, order));
    }

    private static List<ComposedDomain> domains(List<PooledQuestion> scored, FormOrder order) {
        boolean points = order.blueprint().design().countsPoints();
        int size = points ? order.blueprint().items() : scored.size();
        List<ComposedDomain> domains = new ArrayList<>();
        Allotment.of(order.blueprint().weights(), size).forEach((domain, need) -> domains.add(new ComposedDomain(domain, need,
                scored.stream().filter(question -> question.domain().equals(domain))
                        .mapToInt(question -> points ? question.maxPoints() : 1).sum())));
        return domains;
    }

    private static List<ComposedType> types(List<PooledQuestion> scored, Design design) {
        return IntStream.range(0, Shelves.TYPES.size()).mapToObj(number -> {
            QuestionType type = Shelves.TYPES.get(number);
            int min = design.typeMin(number);
            int max = design.typeMax(number);
            return new ComposedType(type, min == 0 ? null : min, max == Integer.MAX_VALUE ? null : max,
                    (int) scored.stream().filter(question -> question.type() == type).count());
        }).filter(type -> type.have() > 0 || type.min() != null || type.max() != null).toList();
    }

    private static int[] levels(List<PooledQuestion> scored) {
        int[] levels = new int[Shelves.LEVELS.size()];
        scored.forEach(question -> levels[Shelves.LEVELS.indexOf(question.difficulty())]++);
        return levels;
    }

    private static Map<String, Integer> difficulties(List<PooledQuestion> scored) {
        int[] levels = levels(scored);
        Map<String, Integer> difficulties = new LinkedHashMap<>();
        Shelves.LEVELS.forEach(level -> difficulties.put(level, levels[Shelves.LEVELS.indexOf(level)]));
        return difficulties;
    }

    private static int groups(List<PooledQuestion> all, String stimulusKind) {
        return (int) all.stream().filter(question -> stimulusKind.equals(question.stimulusKind()))
                .map(PooledQuestion::stimulusId).distinct().count();
    }

    private static List<String> notes(List<PooledQuestion> scored, int size, FormOrder order) {
        Design design = order.blueprint().design();
        List<String> notes = new ArrayList<>();
        if (size != order.blueprint().items()) {
            notes.add("The form has " + size + " " + (design.countsPoints() ? "points" : "questions") + " where "
                    + order.blueprint().items() + " were aimed at.");
        }
        if (design.difficulty().filter(aim -> !aim.isMet(levels(scored))).isPresent()) {
            notes.add("The difficulty is further from its aim than the tolerance.");
        }
        return notes;
    }
}
