package io.readyroom.question.form;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shares a number of items out by weights: Hamilton's method of the largest remainder, in whole numbers. */
final class Allotment {

    private Allotment() {
    }

    /**
     * @param weights not negative, at least one above 0; need not sum to anything
     * @return an entry for every weight, in the same order; sums to {@code items}. Of equal remainders the earlier wins.
     */
    static Map<String, Integer> of(Map<String, Integer> weights, int items) {
        long total = weights.values().stream().mapToLong(Integer::longValue).sum();
        if (total <= 0 || items < 0) {
            throw new IllegalArgumentException("weights must be above 0 and items not below");
        }
        Map<String, Integer> allotted = new LinkedHashMap<>();
        weights.forEach((domain, weight) -> allotted.put(domain, Math.toIntExact((long) weight * items / total)));
        int left = items - allotted.values().stream().mapToInt(Integer::intValue).sum();
        byRemainder(weights, items, total).stream().limit(left).forEach(domain -> allotted.merge(domain, 1, Integer::sum));
        return allotted;
    }

    /**
     * The same, but no domain gets more than there is; what one can't take goes to the others by their weights.
     *
     * @return sums to {@code items} or to all there is, whichever is less
     */
    static Map<String, Integer> capped(Map<String, Integer> weights, int items, Map<String, Integer> caps) {
        Map<String, Integer> allotted = new LinkedHashMap<>();
        Map<String, Integer> open = new LinkedHashMap<>(weights);
        int left = items;
        while (!open.isEmpty()) {
            Map<String, Integer> round = of(open, left);
            Map<String, Integer> full = round.entrySet().stream()
                    .filter(share -> share.getValue() >= caps.getOrDefault(share.getKey(), 0))
                    .collect(Collectors.toMap(Map.Entry::getKey, share -> caps.getOrDefault(share.getKey(), 0)));
            if (full.isEmpty()) {
                allotted.putAll(round);
                break;
            }
            allotted.putAll(full);
            open.keySet().removeAll(full.keySet());
            left -= full.values().stream().mapToInt(Integer::intValue).sum();
        }
        return allotted;
    }

    private static List<String> byRemainder(Map<String, Integer> weights, int items, long total) {
        Comparator<Map.Entry<String, Integer>> remainder = Comparator
                .comparingLong(entry -> (long) entry.getValue() * items % total);
        return weights.entrySet().stream().sorted(remainder.reversed()).map(Map.Entry::getKey).toList();
    }
}
