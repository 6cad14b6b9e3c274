package io.readyroom.question.blueprint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

import io.readyroom.platform.web.problem.FieldError;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.content.QuestionType;
import io.readyroom.question.form.BlueprintRules;
import io.readyroom.question.form.BlueprintRules.Groups;
import io.readyroom.question.form.BlueprintRules.TypeSpan;

/** Rules that can't be kept together, or not in a mode, whatever the bank holds. */
final class RulesCheck {

    private static final String SAMPLE = "sample";
    private static final String RESERVE = "reserve";

    private final BlueprintRules rules;
    private final List<FieldError> errors = new ArrayList<>();

    private RulesCheck(BlueprintRules rules) {
        this.rules = rules;
    }

    /** One for each thing that is wrong; fields as the request has them. */
    static List<FieldError> errors(BlueprintRules rules, Mode mode) {
        RulesCheck check = new RulesCheck(rules);
        check.size();
        check.weights();
        check.types();
        check.difficulty();
        check.groups("caseStudies", rules.caseStudies());
        check.groups("series", rules.series());
        check.pools(mode);
        check.languages();
        return List.copyOf(check.errors);
    }

    private void refuseIf(boolean wrong, String field, String message) {
        if (wrong) {
            errors.add(new FieldError("rules." + field, message));
        }
    }

    private void size() {
        refuseIf(rules.size() == null && rules.unit() == BlueprintRules.Unit.POINTS, "size",
                "is needed: an exam says how many questions it has, not how many points");
        refuseIf(rules.size() != null && rules.size().min() > rules.size().max(), "size", "min is above max");
    }

    private void weights() {
        refuseIf(rules.weights() != null && !rules.weights().isEmpty()
                && rules.weights().values().stream().allMatch(weight -> weight == 0), "weights", "one must be above 0");
    }

    private void types() {
        List<TypeSpan> types = rules.types() == null ? List.of() : rules.types();
        refuseIf(new HashSet<>(types.stream().map(TypeSpan::type).toList()).size() < types.size(), "types",
                "a type stands there twice");
        refuseIf(types.stream().anyMatch(span -> span.min() != null && span.max() != null && span.min() > span.max()), "types",
                "min is above max");
        boolean byItems = rules.unit() == BlueprintRules.Unit.ITEMS && rules.size() != null;
        int atLeast = types.stream().map(TypeSpan::min).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
        refuseIf(byItems && atLeast > rules.size().min(), "types", "the least of all types are more than the size");
        boolean all = types.size() == QuestionType.values().length && types.stream().allMatch(span -> span.max() != null);
        refuseIf(byItems && all && types.stream().mapToInt(TypeSpan::max).sum() < rules.size().max(), "types",
                "the most of all types are less than the size");
    }

    private void difficulty() {
        BlueprintRules.Difficulty difficulty = rules.difficulty();
        if (difficulty == null) {
            return;
        }
        BlueprintRules.Shares shares = difficulty.shares();
        refuseIf((shares == null) == (difficulty.mean() == null), "difficulty", "either shares or a mean");
        refuseIf(shares != null && shares.easy() + shares.medium() + shares.hard() != 100, "difficulty.shares",
                "must sum to 100");
    }

    private void groups(String field, Groups groups) {
        if (groups == null) {
            return;
        }
        refuseIf(groups.least() != null && groups.most() != null && groups.least() > groups.most(), field,
                "least is above most");
        int atLeast = groups.count() * (groups.least() == null ? 1 : groups.least());
        refuseIf(rules.size() != null && atLeast > rules.size().min(), field, "their questions are more than the size");
    }

    /** What the pools are for is no matter of a blueprint: the sample is open to all, the reserve for simulations. */
    private void pools(Mode mode) {
        List<String> pools = rules.pools() == null ? List.of() : rules.pools();
        refuseIf(new HashSet<>(pools).size() < pools.size(), "pools", "a pool stands there twice");
        refuseIf(pools.contains(SAMPLE) && (pools.size() > 1 || mode != Mode.FREE), "pools",
                "the sample is for the mode free, and never mixed");
        refuseIf(mode == Mode.FREE && !pools.isEmpty() && !pools.contains(SAMPLE), "pools", "the mode free has the sample");
        refuseIf(pools.contains(RESERVE) && mode != Mode.EXAM, "pools", "the reserve is for the mode exam");
    }

    private void languages() {
        List<String> languages = rules.languages() == null ? List.of() : rules.languages();
        refuseIf(new HashSet<>(languages).size() < languages.size(), "languages", "a language stands there twice");
    }
}
