package io.readyroom.question.form;

import java.util.Arrays;
import java.util.Optional;

/** Which sums questions of so many points each can make. Arrays of what is available are by points. */
final class Sums {

    private static final int NEVER = Integer.MAX_VALUE / 2;

    private Sums() {
    }

    /** Of every sum up to a largest one whether it can be made. */
    static boolean[] upTo(int most, int[] available) {
        boolean[] made = new boolean[most + 1];
        made[0] = true;
        for (int points = 1; points < available.length; points++) {
            int[] used = new int[most + 1];
            for (int sum = points; sum <= most; sum++) {
                if (!made[sum] && made[sum - points] && used[sum - points] < available[points]) {
                    made[sum] = true;
                    used[sum] = used[sum - points] + 1;
                }
            }
        }
        return made;
    }

    static boolean reaches(int sum, int[] available) {
        return sum >= 0 && sum <= total(available) && upTo(sum, available)[sum];
    }

    static int total(int[] available) {
        int total = 0;
        for (int points = 1; points < available.length; points++) {
            total += points * available[points];
        }
        return total;
    }

    /**
     * What each domain comes to: its need where that can be made, and otherwise so that the total is as near as can be and the
     * domains stray as little as they must. Empty when a domain hasn't enough.
     *
     * @param available by domain and points
     */
    static Optional<int[]> targets(int[] needs, int[][] available) {
        int stray = available.length == 0 ? 0 : available[0].length - 1;
        boolean[][] made = new boolean[needs.length][];
        for (int domain = 0; domain < needs.length; domain++) {
            if (total(available[domain]) < needs[domain]) {
                return Optional.empty();
            }
            made[domain] = needs[domain] == 0 ? new boolean[] { true } : upTo(needs[domain] + stray, available[domain]);
        }
        return Optional.of(nearest(needs, made, stray));
    }

    /** Least straying for each total offset, domain by domain; then back along the way to the best one. */
    private static int[] nearest(int[] needs, boolean[][] made, int stray) {
        int middle = needs.length * stray;
        int[][] cost = new int[needs.length + 1][2 * middle + 1];
        int[][] step = new int[needs.length + 1][2 * middle + 1];
        Arrays.stream(cost).forEach(row -> Arrays.fill(row, NEVER));
        cost[0][middle] = 0;
        for (int domain = 0; domain < needs.length; domain++) {
            for (int offset = -stray; offset <= stray; offset++) {
                int sum = needs[domain] + offset;
                if (sum >= 0 && sum < made[domain].length && made[domain][sum]) {
                    advance(cost[domain], cost[domain + 1], step[domain + 1], offset);
                }
            }
        }
        return back(needs, step, best(cost[needs.length], middle));
    }

    private static void advance(int[] before, int[] after, int[] step, int offset) {
        for (int place = Math.max(0, -offset); place < before.length - Math.max(0, offset); place++) {
            int cost = before[place] + Math.abs(offset);
            if (before[place] < NEVER && cost < after[place + offset]) {
                after[place + offset] = cost;
                step[place + offset] = offset;
            }
        }
    }

    private static int best(int[] cost, int middle) {
        for (int off = 0; off <= middle; off++) {
            boolean below = cost[middle - off] < NEVER;
            boolean above = cost[middle + off] < NEVER;
            if (below || above) {
                return !above || (below && cost[middle - off] <= cost[middle + off]) ? middle - off : middle + off;
            }
        }
        throw new IllegalStateException("no sum can be made though there is enough");
    }

    private static int[] back(int[] needs, int[][] step, int place) {
        int[] targets = needs.clone();
        int at = place;
        for (int domain = needs.length - 1; domain >= 0; domain--) {
            targets[domain] += step[domain + 1][at];
            at -= step[domain + 1][at];
        }
        return targets;
    }
}
