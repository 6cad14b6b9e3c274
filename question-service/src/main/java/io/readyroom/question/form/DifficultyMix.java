package io.readyroom.question.form;

import java.util.function.BiPredicate;
import java.util.random.RandomGenerator;

/**
 * Brings a plan nearer to the difficulty that is aimed at, by exchanges within domains that leave every other rule as it is. An
 * aim: it stops where it is near enough, where nothing helps, and after as many exchanges as there are questions.
 */
final class DifficultyMix {

    private static final int LEVELS = Shelves.LEVELS.size();

    private final Plan plan;
    private final Design design;
    private final int start;

    DifficultyMix(Plan plan, Design design, RandomGenerator random) {
        this.plan = plan;
        this.design = design;
        // Or the first domain would always be the one that is made harder.
        this.start = random.nextInt(Math.max(1, plan.domains()));
    }

    void settle() {
        design.difficulty().ifPresent(this::settle);
    }

    private void settle(DifficultyAim aim) {
        int questions = 0;
        for (int level : plan.levels()) {
            questions += level;
        }
        boolean nearer = true;
        for (int moves = 0; nearer && moves < questions && !aim.isMet(plan.levels()); moves++) {
            nearer = improve(aim);
        }
    }

    /** Tries the exchange of levels that helps most, and the next one where the bank has none of it. */
    private boolean improve(DifficultyAim aim) {
        int[] levels = plan.levels().clone();
        boolean[][] tried = new boolean[LEVELS][LEVELS];
        while (true) {
            int best = best(aim, levels, tried);
            if (best < 0) {
                return false;
            }
            int from = best / LEVELS;
            int to = best % LEVELS;
            tried[from][to] = true;
            if (exchange(from, to)) {
                return true;
            }
        }
    }

    /** From and to as one number, or -1 when nothing that was not tried yet helps. */
    private static int best(DifficultyAim aim, int[] levels, boolean[][] tried) {
        long least = aim.distance(levels);
        int best = -1;
        for (int from = 0; from < LEVELS; from++) {
            for (int to = 0; to < LEVELS; to++) {
                if (from != to && levels[from] > 0 && !tried[from][to]) {
                    levels[from]--;
                    levels[to]++;
                    long distance = aim.distance(levels);
                    levels[from]++;
                    levels[to]--;
                    if (distance < least) {
                        least = distance;
                        best = from * LEVELS + to;
                    }
                }
            }
        }
        return best;
    }

    private boolean exchange(int from, int to) {
        return exchange(from, to, Plan::isSameType) || exchange(from, to, (giving, taking) -> true);
    }

    private boolean exchange(int from, int to, BiPredicate<Tray, Tray> wanted) {
        for (int i = 0; i < plan.domains(); i++) {
            Tray[] trays = plan.trays((start + i) % plan.domains());
            for (Tray giving : trays) {
                if (giving.kind().level() == from && giving.planned() > 0 && exchange(giving, to, trays, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean exchange(Tray giving, int to, Tray[] trays, BiPredicate<Tray, Tray> wanted) {
        for (Tray taking : trays) {
            // Only something new, and not out of a pool that is to be spared.
            if (taking.kind().level() == to && taking.room() > 0 && taking.rank() <= giving.rank()
                    && plan.mayExchange(giving, taking) && wanted.test(giving, taking)) {
                plan.exchange(giving, taking);
                return true;
            }
        }
        return false;
    }
}
