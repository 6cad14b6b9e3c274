package io.readyroom.question.form;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** Plans what domains need in points: whatever is taken, the rest must still come out even. */
final class PointsFilling {

    private final Plan plan;
    private final Filling filling;
    private final int[] needs;
    /** Most points that a question has. */
    private final int most;
    private int[] targets;

    /** @param needs of each domain, in points */
    PointsFilling(Plan plan, Supply supply, Selection selection, int[] needs, RandomGenerator random) {
        this.plan = plan;
        this.filling = new Filling(plan, supply, selection, random);
        this.needs = needs;
        this.most = most(plan);
        this.targets = needs;
    }

    private static int most(Plan plan) {
        int most = 1;
        for (int domain = 0; domain < plan.domains(); domain++) {
            for (Tray tray : plan.trays(domain)) {
                most = Math.max(most, tray.kind().points());
            }
        }
        return most;
    }

    /** From an empty plan until each domain has what it needs, or what is nearest to that. False when one hasn't enough. */
    boolean fill() {
        plan.clear();
        int[] left = new int[plan.domains()];
        int[][] available = new int[plan.domains()][];
        for (int domain = 0; domain < left.length; domain++) {
            // Less than nothing is needed where a group brought more.
            left[domain] = Math.max(0, plan.open(domain));
            available[domain] = available(domain);
        }
        Optional<int[]> sums = Sums.targets(left, available);
        if (sums.isEmpty()) {
            return false;
        }
        targets = needs.clone();
        for (int domain = 0; domain < left.length; domain++) {
            targets[domain] += sums.get()[domain] - left[domain];
            if (!fill(domain, sums.get()[domain])) {
                return false;
            }
        }
        return true;
    }

    private boolean fill(int domain, int points) {
        int left = points;
        while (left > 0) {
            Optional<Tray> next = next(domain, left);
            if (next.isEmpty()) {
                return false;
            }
            plan.add(next.get());
            left -= next.get().kind().points();
        }
        return true;
    }

    private Optional<Tray> next(int domain, int left) {
        int[] available = available(domain);
        boolean[] comesOut = new boolean[available.length];
        for (int points = 1; points < available.length && points <= left; points++) {
            if (available[points] > 0) {
                available[points]--;
                comesOut[points] = comesOut(left - points, available);
                available[points]++;
            }
        }
        return filling.next(domain, tray -> comesOut[tray.kind().points()]);
    }

    /** With plenty of questions for a point anything does; that is the usual case, and quickly told. */
    private static boolean comesOut(int left, int[] available) {
        boolean plenty = available[1] >= available.length && Sums.total(available) >= left;
        return plenty || Sums.reaches(left, available);
    }

    private int[] available(int domain) {
        int[] available = new int[most + 1];
        for (Tray tray : plan.trays(domain)) {
            available[tray.kind().points()] += tray.room() + tray.roomForRepeats();
        }
        return available;
    }

    /** After a change of types: exchanges within a domain and type that bring the points nearer to what they were to be. */
    void mend() {
        for (int domain = 0; domain < plan.domains(); domain++) {
            boolean nearer = true;
            while (nearer && off(domain) != 0) {
                nearer = mend(domain);
            }
        }
    }

    private boolean mend(int domain) {
        int off = off(domain);
        for (Tray from : plan.trays(domain)) {
            for (Tray to : plan.trays(domain)) {
                int change = to.kind().points() - from.kind().points();
                if (from.planned() > 0 && to.room() > 0 && from.kind().type() == to.kind().type()
                        && Math.abs(off + change) < Math.abs(off)) {
                    plan.exchange(from, to);
                    return true;
                }
            }
        }
        return false;
    }

    /** Points over what the domain is to have. */
    private int off(int domain) {
        return needs[domain] - targets[domain] - plan.open(domain);
    }
}
