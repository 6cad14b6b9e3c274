package io.readyroom.question.form;

import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

import jakarta.inject.Singleton;

/**
 * Makes forms. A pure function of pools, order and seed: the same three give the same form, question for question and option
 * for option.
 */
@Singleton
class FormAssembler {

    /** Enemies can make a greedy choice run dry though another would do; then it is made again with other draws. */
    private static final int ATTEMPTS = 8;

    AssembledForm assemble(QuestionPools pools, FormOrder order) {
        if (order.blueprint().items() < 1 || hasNoWeight(order)) {
            return new AssembledForm(List.of(), new Shortage(List.of(new Shortage.Missing(Shortage.ANY, 1, 0))));
        }
        return order.blueprint().design() == null ? drawn(pools, order) : new Composer(pools, order).compose();
    }

    /** A given list of questions takes no weights, but it takes domains. */
    private static boolean hasNoWeight(FormOrder order) {
        Collection<Integer> weights = order.blueprint().weights().values();
        return weights.isEmpty() || (order.only() == null && weights.stream().allMatch(weight -> weight == 0));
    }

    private static AssembledForm drawn(QuestionPools pools, FormOrder order) {
        SplittableRandom random = new SplittableRandom(order.seed());
        AssembledForm form = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            form = attempt(pools, order, random.split());
            if (form.complete()) {
                return form;
            }
        }
        return form;
    }

    private static AssembledForm attempt(QuestionPools pools, FormOrder order, SplittableRandom random) {
        Picker picker = new Picker(pools, order, random);
        picker.pick();
        if (!picker.missing().isEmpty() || picker.picked().isEmpty()) {
            List<Shortage.Missing> missing = picker.missing().isEmpty()
                    ? List.of(new Shortage.Missing(Shortage.ANY, 1, 0))
                    : picker.missing();
            return new AssembledForm(List.of(), new Shortage(missing));
        }
        return new AssembledForm(Arrangement.byPolicy(picker.picked(), order.policy(), random.split()), null);
    }
}
