package io.readyroom.question.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.form.BlueprintRules.Groups;
import io.readyroom.question.form.BlueprintRules.Unit;

/** The rules of a blueprint as assembly computes with them: nothing absent any more. Immutable. */
final class Design {

    static final int PERCENT = 100;
    private static final Groups NO_GROUPS = new Groups(0, 1, Integer.MAX_VALUE);

    private final BlueprintRules rules;
    private final int least;
    private final int[] typeMin = new int[Shelves.TYPES.size()];
    private final int[] typeMax = new int[Shelves.TYPES.size()];
    private final DifficultyAim difficulty;

    /** @param least smallest size that will do, in the unit */
    Design(BlueprintRules rules, int least) {
        this.rules = rules;
        this.least = least;
        this.difficulty = rules.difficulty() == null ? null : DifficultyAim.of(rules.difficulty());
        Arrays.fill(typeMax, Integer.MAX_VALUE);
        List<BlueprintRules.TypeSpan> types = rules.types() == null ? List.of() : rules.types();
        types.forEach(this::take);
    }

    private void take(BlueprintRules.TypeSpan span) {
        int type = Shelves.TYPES.indexOf(span.type());
        typeMin[type] = span.min() == null ? 0 : span.min();
        typeMax[type] = span.max() == null ? Integer.MAX_VALUE : span.max();
    }

    boolean countsPoints() {
        return rules.unit() == Unit.POINTS;
    }

    int least() {
        return least;
    }

    /** Fewest questions of a type, by its number. */
    int typeMin(int type) {
        return typeMin[type];
    }

    /** Most questions of a type, by its number. */
    int typeMax(int type) {
        return typeMax[type];
    }

    boolean limitsTypes() {
        return Arrays.stream(typeMin).anyMatch(min -> min > 0)
                || Arrays.stream(typeMax).anyMatch(max -> max < Integer.MAX_VALUE);
    }

    Optional<DifficultyAim> difficulty() {
        return Optional.ofNullable(difficulty);
    }

    /** What is wanted of a kind of stimulus; nothing is left open in it. */
    Groups groups(String stimulusKind) {
        Groups wanted = PublishedQuestion.CASE_STUDY.equals(stimulusKind) ? rules.caseStudies() : rules.series();
        return wanted == null ? NO_GROUPS
                : new Groups(wanted.count(), wanted.least() == null ? 1 : wanted.least(),
                        wanted.most() == null ? Integer.MAX_VALUE : wanted.most());
    }

    int pilots() {
        return rules.pilots() == null ? 0 : rules.pilots();
    }

    boolean repeats() {
        return rules.repeats() == null || rules.repeats();
    }

    /** In percent. */
    int exposureCap() {
        return rules.exposureCap() == null ? PERCENT : rules.exposureCap();
    }

    boolean siblingsApart() {
        return rules.siblingsApart() != null && rules.siblingsApart();
    }

    /** The same but for one rule, to find out whether it stands in the way: with so many groups or pilots, or any types. */
    Design without(Rule rule, int left) {
        return new Design(switch (rule) {
            case CASE_STUDIES -> with(rules.types(), fewer(rules.caseStudies(), left), rules.series(), rules.pilots());
            case SERIES -> with(rules.types(), rules.caseStudies(), fewer(rules.series(), left), rules.pilots());
            case PILOTS -> with(rules.types(), rules.caseStudies(), rules.series(), left);
            default -> with(List.of(), rules.caseStudies(), rules.series(), rules.pilots());
        }, least);
    }

    private BlueprintRules with(List<BlueprintRules.TypeSpan> types, Groups caseStudies, Groups series, Integer pilots) {
        return new BlueprintRules(rules.unit(), rules.size(), rules.weights(), types, rules.difficulty(), caseStudies, series,
                pilots, rules.pools(), rules.repeats(), rules.exposureCap(), rules.siblingsApart(), rules.languages());
    }

    private static Groups fewer(Groups groups, int count) {
        return groups == null ? null : new Groups(count, groups.least(), groups.most());
    }
}
