package io.readyroom.question.form;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/**
 * Keeps the bounds of types by exchanges within domains. An exchange may need others in further domains: these chains are the
 * augmenting paths of a flow from domains to types, so whatever can be reached by counting is reached.
 */
final class TypeMix {

    private static final int TYPES = Shelves.TYPES.size();
    private static final int NOBODY = -1;

    /** What an exchange may cost; tried in this order. */
    private record Ease(boolean repeats, boolean otherPoints) {
    }

    private final Plan plan;
    private final Design design;
    private final RandomGenerator random;
    private final Ease[] eases;

    TypeMix(Plan plan, Design design, RandomGenerator random) {
        this.plan = plan;
        this.design = design;
        this.random = random;
        this.eases = design.countsPoints()
                ? new Ease[] { new Ease(false, false), new Ease(true, false), new Ease(false, true), new Ease(true, true) }
                : new Ease[] { new Ease(false, true), new Ease(true, true) };
    }

    /** Empty when all bounds are kept; otherwise the number of a type that can't keep its own, whatever is exchanged. */
    OptionalInt settle() {
        while (true) {
            int over = first(type -> plan.count(type) > design.typeMax(type));
            int under = first(type -> plan.count(type) < design.typeMin(type));
            if (over == NOBODY && under == NOBODY) {
                return OptionalInt.empty();
            }
            boolean moved = over == NOBODY
                    ? move(type -> plan.count(type) > design.typeMin(type), type -> type == under)
                    : move(type -> type == over, type -> plan.count(type) < design.typeMax(type));
            if (!moved) {
                return OptionalInt.of(over == NOBODY ? under : over);
            }
        }
    }

    private static int first(IntPredicate asked) {
        for (int type = 0; type < TYPES; type++) {
            if (asked.test(type)) {
                return type;
            }
        }
        return NOBODY;
    }

    /** Turns one question of a type that may give into one of a type that may take. */
    private boolean move(IntPredicate gives, IntPredicate takes) {
        for (Ease ease : eases) {
            int[] from = new int[TYPES];
            int last = search(gives, takes, exchanges(ease), from);
            if (last != NOBODY) {
                for (int type = last; from[type] != type; type = from[type]) {
                    exchange(from[type], type, ease);
                }
                return true;
            }
        }
        return false;
    }

    /** Breadth first, so by the fewest exchanges. Fills in which type each one comes from; a giver comes from itself. */
    private static int search(IntPredicate gives, IntPredicate takes, boolean[][] exchanges, int[] from) {
        Arrays.fill(from, NOBODY);
        int[] queue = new int[TYPES];
        int end = 0;
        for (int type = 0; type < TYPES; type++) {
            if (gives.test(type)) {
                from[type] = type;
                queue[end++] = type;
            }
        }
        for (int next = 0; next < end; next++) {
            for (int type = 0; type < TYPES; type++) {
                if (from[type] == NOBODY && exchanges[queue[next]][type]) {
                    from[type] = queue[next];
                    queue[end++] = type;
                    if (takes.test(type)) {
                        return type;
                    }
                }
            }
        }
        return NOBODY;
    }

    /** Which type can be exchanged for which, in any domain. */
    private boolean[][] exchanges(Ease ease) {
        boolean[][] exchanges = new boolean[TYPES][TYPES];
        for (int domain = 0; domain < plan.domains(); domain++) {
            long[] gives = new long[TYPES];
            long[] takes = new long[TYPES];
            for (Tray tray : plan.trays(domain)) {
                gives[tray.kind().type()] |= tray.planned() > 0 ? bit(tray, ease) : 0;
                takes[tray.kind().type()] |= isOpen(tray, ease) ? bit(tray, ease) : 0;
            }
            for (int from = 0; from < TYPES; from++) {
                for (int to = 0; to < TYPES; to++) {
                    exchanges[from][to] |= (gives[from] & takes[to]) != 0;
                }
            }
        }
        return exchanges;
    }

    private static boolean isOpen(Tray tray, Ease ease) {
        return tray.room() > 0 || (ease.repeats() && tray.roomForRepeats() > 0);
    }

    /** Trays with one bit in common can be exchanged. */
    private static long bit(Tray tray, Ease ease) {
        return ease.otherPoints() ? 1 : 1L << Math.min(tray.kind().points(), Long.SIZE - 1);
    }

    /** Of all exchanges that would do, one of the best at random. */
    private void exchange(int from, int to, Ease ease) {
        Best best = new Best();
        for (int domain = 0; domain < plan.domains(); domain++) {
            for (Tray giving : plan.trays(domain)) {
                if (giving.kind().type() == from && giving.planned() > 0) {
                    consider(giving, to, ease, best);
                }
            }
        }
        plan.exchange(best.giving, best.taking);
    }

    private void consider(Tray giving, int to, Ease ease, Best best) {
        for (Tray taking : plan.trays(giving.domain())) {
            if (taking.kind().type() == to && isOpen(taking, ease) && bit(taking, ease) == bit(giving, ease)) {
                best.consider(giving, taking, random);
            }
        }
    }

    /** The best exchange so far. */
    private static final class Best {

        private Tray giving;
        private Tray taking;
        private int worth = NOBODY;
        private int ties;

        void consider(Tray from, Tray to, RandomGenerator random) {
            int here = worth(from, to);
            if (here > worth) {
                ties = 0;
            }
            if (here >= worth) {
                ties++;
                keep(from, to, here, random.nextInt(ties) == 0);
            }
        }

        private void keep(Tray from, Tray to, int here, boolean chosen) {
            worth = here;
            giving = chosen ? from : giving;
            taking = chosen ? to : taking;
        }

        /** A repeat goes first, something new comes, the pool to be used up first is used, difficulty stays. */
        private static int worth(Tray from, Tray to) {
            return (from.plannedRepeats() > 0 ? 8 : 0) + (to.room() > 0 ? 4 : 0) + (to.rank() <= from.rank() ? 2 : 0)
                    + (from.kind().level() == to.kind().level() ? 1 : 0);
        }
    }
}
