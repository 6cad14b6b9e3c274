package io.readyroom.question.form;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Makes forms of blueprints with rules. A pure function of pools, order and seed, like all assembly; ADR 28 tells how. Costs
 * what is picked and what shelves there are, not what stands on them.
 */
final class Composer {

    private static final int ATTEMPTS = 8;

    private final FormOrder order;
    private final Supply supply;
    private final SplittableRandom random;
    private List<Shortage.Missing> missing = List.of();

    Composer(QuestionPools pools, FormOrder order) {
        this.order = order;
        this.supply = new Supply(pools, order);
        this.random = new SplittableRandom(order.seed());
    }

    /** Of the size that is aimed at, or of the largest one below that will do. */
    AssembledForm compose() {
        int least = Math.max(1, Math.min(order.blueprint().items(), order.blueprint().design().least()));
        for (int size = order.blueprint().items(); size >= least; size--) {
            Optional<List<Pick>> picks = ofSize(size);
            if (picks.isPresent()) {
                return new AssembledForm(Arrangement.byRules(picks.get(), order.policy(), random.split()), null);
            }
        }
        return new AssembledForm(List.of(), new Shortage(missing));
    }

    private Optional<List<Pick>> ofSize(int size) {
        if (order.blueprint().design().exposureCap() < Design.PERCENT) {
            missing = new Counted(supply, size).exposed();
            if (!missing.isEmpty()) {
                return Optional.empty();
            }
        }
        return attempted(size);
    }

    private Optional<List<Pick>> attempted(int size) {
        int placed = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Attempt made = new Attempt(supply, size, random.split());
            Optional<List<Pick>> picks = made.make();
            if (picks.isPresent()) {
                return picks;
            }
            placed = Math.max(placed, made.placed());
            missing = attempt == 0 ? new Counted(supply, size).missing() : missing;
            if (!missing.isEmpty()) {
                return Optional.empty();
            }
        }
        return searched(size, placed);
    }

    /** Counting finds no reason, so which questions they are is the reason: looked into as far as that can be done at once. */
    private Optional<List<Pick>> searched(int size, int placed) {
        Exhaustion search = new Exhaustion(supply, size, random.split());
        Optional<List<Pick>> picks = search.find();
        if (picks.isEmpty()) {
            missing = List.of(search.reason(placed));
        }
        return picks;
    }
}
