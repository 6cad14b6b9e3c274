package io.readyroom.question.form;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Plans what domains need as if their questions were drawn one by one: each has the same chance. What is new comes first, pool
 * by pool, and then what was seen longest ago.
 */
final class Filling {

    private final Plan plan;
    private final Selection selection;
    private final int ranks;
    private final RandomGenerator random;

    Filling(Plan plan, Supply supply, Selection selection, RandomGenerator random) {
        this.plan = plan;
        this.selection = selection;
        this.ranks = supply.ranks();
        this.random = random;
    }

    /** Until each domain has what it needs. False when one can't. */
    boolean fill() {
        for (int domain = 0; domain < plan.domains(); domain++) {
            while (plan.open(domain) > 0) {
                Optional<Tray> next = next(domain, tray -> true);
                if (next.isEmpty()) {
                    return false;
                }
                plan.add(next.get());
            }
        }
        return true;
    }

    /** A tray of the domain with something to plan; empty when there is none that fits. */
    Optional<Tray> next(int domain, Predicate<Tray> fits) {
        int[] room = new int[ranks];
        for (Tray tray : plan.trays(domain)) {
            if (tray.room() > 0 && fits.test(tray)) {
                room[tray.rank()] += tray.room();
            }
        }
        for (int rank = 0; rank < ranks; rank++) {
            if (room[rank] > 0) {
                return Optional.of(byRoom(domain, rank, random.nextInt(room[rank]), fits));
            }
        }
        return oldest(domain, fits);
    }

    private Tray byRoom(int domain, int rank, int place, Predicate<Tray> fits) {
        int left = place;
        for (Tray tray : plan.trays(domain)) {
            if (tray.rank() == rank && tray.room() > 0 && fits.test(tray)) {
                left -= tray.room();
                if (left < 0) {
                    return tray;
                }
            }
        }
        throw new IllegalStateException("no tray has the place that was counted");
    }

    private Optional<Tray> oldest(int domain, Predicate<Tray> fits) {
        Tray oldest = null;
        for (Tray tray : plan.trays(domain)) {
            if (tray.roomForRepeats() > 0 && fits.test(tray)
                    && (oldest == null || tray.nextSeenAt(selection) < oldest.nextSeenAt(selection))) {
                oldest = tray;
            }
        }
        return Optional.ofNullable(oldest);
    }
}
