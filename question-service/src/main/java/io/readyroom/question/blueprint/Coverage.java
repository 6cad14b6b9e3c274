package io.readyroom.question.blueprint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.blueprint.CoverageResponse.CoveredDomain;
import io.readyroom.question.blueprint.CoverageResponse.CoveredObjective;
import io.readyroom.question.blueprint.CoverageResponse.CoveredRule;
import io.readyroom.question.blueprint.CoverageResponse.CoveredType;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.form.BlueprintRules;
import io.readyroom.question.form.FormNeeds;

/** Holds what forms take against what there is. */
final class Coverage {

    private static final int PERCENT = 100;

    private final Stock stock;
    private final FormNeeds needs;
    private final int forms;

    /** @param forms how many a learner is to sit without a repeat */
    Coverage(Stock stock, int forms) {
        this.stock = stock;
        this.needs = stock.needs();
        this.forms = forms;
    }

    /** In the outline's order. */
    List<CoveredDomain> domains(OutlineVersion outline) {
        return outline.domains().stream().map(this::domain).toList();
    }

    private CoveredDomain domain(OutlineVersion.Domain domain) {
        int perForm = needs.domains().getOrDefault(domain.code(), 0);
        int have = stock.ofDomain(domain.code());
        int missing = Math.max(0, need(perForm) - have);
        return new CoveredDomain(domain.code(), domain.title(), perForm, need(perForm), have, missing,
                stock.published(row -> row.main() && row.domain().equals(domain.code())), objectives(domain, missing));
    }

    private List<CoveredObjective> objectives(OutlineVersion.Domain domain, int missing) {
        List<OutlineVersion.Objective> objectives = domain.groups().stream().flatMap(group -> group.objectives().stream())
                .toList();
        Map<String, Integer> have = new LinkedHashMap<>();
        objectives.forEach(objective -> have.put(objective.code(), stock.ofObjective(objective.code())));
        Map<String, Integer> more = levelled(have, missing);
        return objectives.stream().map(objective -> new CoveredObjective(objective.code(), objective.title(),
                have.get(objective.code()), more.get(objective.code()),
                stock.published(row -> row.objective().equals(objective.code())))).toList();
    }

    /** Gives what is missing to where there is least, one by one: as water fills a vessel. */
    static Map<String, Integer> levelled(Map<String, Integer> have, int missing) {
        Map<String, Integer> more = new LinkedHashMap<>();
        have.keySet().forEach(objective -> more.put(objective, 0));
        for (int left = missing; left > 0 && !have.isEmpty(); left--) {
            String least = have.keySet().stream()
                    .min(Comparator.comparingInt(objective -> have.get(objective) + more.get(objective))).orElseThrow();
            more.merge(least, 1, Integer::sum);
        }
        return more;
    }

    List<CoveredType> types() {
        return needs.types().entrySet().stream().map(type -> {
            int have = stock.ofType(type.getKey());
            int need = need(type.getValue());
            return new CoveredType(type.getKey(), type.getValue(), need, have, Math.max(0, need - have));
        }).toList();
    }

    /** Those that the blueprint asks for. */
    List<CoveredRule> rules() {
        List<CoveredRule> rules = new ArrayList<>();
        add(rules, "case_studies", needs.caseStudies().count(),
                stock.groups(PublishedQuestion.CASE_STUDY, needs.caseStudies().least()));
        add(rules, "series", needs.series().count(), stock.groups(PublishedQuestion.SERIES, needs.series().least()));
        add(rules, "pilots", needs.pilots(), stock.pilots());
        return rules;
    }

    private void add(List<CoveredRule> rules, String rule, int perForm, int have) {
        if (perForm > 0) {
            rules.add(new CoveredRule(rule, perForm, need(perForm), have, Math.max(0, need(perForm) - have)));
        }
    }

    private int need(int perForm) {
        int underCap = (perForm * PERCENT + needs.exposureCap() - 1) / needs.exposureCap();
        return Math.max(forms * perForm, underCap);
    }

    /** What is missing, the domains first; one sentence when nothing is. */
    List<String> sentences(List<CoveredDomain> domains) {
        List<String> sentences = new ArrayList<>();
        domains.stream().filter(domain -> domain.missing() > 0).map(this::sentence).forEach(sentences::add);
        types().stream().filter(type -> type.missing() > 0)
                .map(type -> lacks("The type " + type.type().wireName(), type.need(), " questions", type.have()))
                .forEach(sentences::add);
        rules().stream().filter(rule -> rule.missing() > 0)
                .map(rule -> lacks("The rule " + rule.rule(), rule.need(), "", rule.have())).forEach(sentences::add);
        if (sentences.isEmpty()) {
            sentences.add("There is enough for " + forms + " forms in " + stock.language() + " without a repeat.");
        }
        uncovered(domains, sentences);
        return sentences;
    }

    private String sentence(CoveredDomain domain) {
        String where = domain.objectives().stream().filter(objective -> objective.missing() > 0)
                .sorted(Comparator.comparingInt(CoveredObjective::missing).reversed())
                .map(objective -> objective.objective() + " (" + objective.missing() + ")")
                .collect(Collectors.joining(", "));
        String unit = needs.unit() == BlueprintRules.Unit.POINTS ? " points" : " questions";
        return lacks("The domain " + domain.domain(), domain.need(), unit, domain.have()) + " Where: " + where + ".";
    }

    private String lacks(String what, int need, String unit, int have) {
        return what + " needs " + need + unit + " for " + forms + " forms in " + stock.language() + " and has " + have + ": "
                + (need - have) + " more.";
    }

    private static void uncovered(List<CoveredDomain> domains, List<String> sentences) {
        String none = domains.stream().flatMap(domain -> domain.objectives().stream())
                .filter(objective -> objective.published().questions() == 0).map(CoveredObjective::objective)
                .collect(Collectors.joining(", "));
        if (!none.isEmpty()) {
            sentences.add("No question is published on " + none + ".");
        }
    }
}
