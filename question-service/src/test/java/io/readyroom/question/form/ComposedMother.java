package io.readyroom.question.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.readyroom.question.bank.PublishedQuestion;

/** Orders by rules, and what came of them. */
final class ComposedMother {

    private static final FormAssembler ASSEMBLER = new FormAssembler();

    private ComposedMother() {
    }

    /** In the order they are written in. */
    static Map<String, Integer> weights(Object... domainsAndWeights) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (int i = 0; i < domainsAndWeights.length; i += 2) {
            weights.put((String) domainsAndWeights[i], (Integer) domainsAndWeights[i + 1]);
        }
        return weights;
    }

    static FormOrder order(BlueprintRules rules, Map<String, Integer> weights, Wanted wanted, List<UUID> seen, long seed) {
        BlueprintRules.Span size = rules.size();
        Blueprint blueprint = new Blueprint("rules", 3, weights, (size.min() + size.max()) / 2, true,
                new Design(rules, size.min()));
        return new FormOrder(blueprint, wanted, QuestionMother.policy(true), seen, null, true, seed);
    }

    static AssembledForm form(List<PublishedQuestion> bank, FormOrder order) {
        return ASSEMBLER.assemble(QuestionMother.pools(bank), order);
    }

    /** From the reserve, for a learner who has seen nothing. */
    static AssembledForm form(List<PublishedQuestion> bank, BlueprintRules rules, Map<String, Integer> weights, long seed) {
        return form(bank, order(rules, weights, QuestionMother.wanted("reserve"), List.of(), seed));
    }

    static List<PooledQuestion> questions(AssembledForm form) {
        return form.places().stream().map(place -> place.pick().question()).toList();
    }
}
