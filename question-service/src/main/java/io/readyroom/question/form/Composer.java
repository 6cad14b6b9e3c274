package io.readyroom.question.form;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Makes forms of blueprints with rules. A pure function of pools, order and seed, like all assembly; ADR 29 tells how. Costs
 * what is picked and what shelves there are, not what stands on them.
 */
final class Composer {

    private static final int ATTEMPTS = 8;
    /** So many sizes are tried at length, and the last one, whose reason is told; what lies between gets one try each. */
    private static final int AT_LENGTH = 20;

    private final FormOrder order;
    private final Supply supply;
    private final SplittableRandom random;
    /** Why the last size couldn't be made. Asked for at the end only: to find out may take a while. */
    private Supplier<List<Shortage.Missing>> why = List::of;

    Composer(QuestionPools pools, FormOrder order) {
        this.order = order;
        this.supply = new Supply(pools, order);
        this.random = new SplittableRandom(order.seed());
    }

    /** Of the size that is aimed at, or of the largest one below that will do. */
    AssembledForm compose() {
        int least = Math.max(1, Math.min(order.blueprint().items(), order.blueprint().design().least()));
        for (int size = order.blueprint().items(); size >= least; size--) {
            boolean atLength = order.blueprint().items() - size < AT_LENGTH || size == least;
            Optional<List<Pick>> picks = isRefused(size) ? Optional.empty()
                    : atLength ? ofSize(size) : new Attempt(supply, size, random.split()).make();
            if (picks.isPresent()) {
                return new AssembledForm(Arrangement.byRules(picks.get(), order.policy(), random.split()), null);
            }
        }
        return new AssembledForm(List.of(), new Shortage(why.get()));
    }

    /** Whether the exposure cap rules the size out. Tries would not tell: a share that is rounded up now and then is enough. */
    private boolean isRefused(int size) {
        if (order.blueprint().design().exposureCap() == Design.PERCENT) {
            return false;
        }
        List<Shortage.Missing> missing = new Counted(supply, size).exposed();
        why = () -> missing;
        return !missing.isEmpty();
    }

    private Optional<List<Pick>> ofSize(int size) {
        int placed = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Attempt made = new Attempt(supply, size, random.split());
            Optional<List<Pick>> picks = made.make();
            if (picks.isPresent() || (attempt == 0 && isShort(size))) {
                return picks;
            }
            placed = Math.max(placed, made.placed());
        }
        return searched(size, placed);
    }

    /** Whether counting alone finds a reason. */
    private boolean isShort(int size) {
        List<Shortage.Missing> missing = new Counted(supply, size).missing();
        why = () -> missing;
        return !missing.isEmpty();
    }

    /** Counting finds no reason, so which questions they are is the reason: looked into as far as that can be done at once. */
    private Optional<List<Pick>> searched(int size, int placed) {
        Exhaustion search = new Exhaustion(supply, size, random.split());
        why = () -> List.of(search.reason(placed));
        return search.find();
    }
}
