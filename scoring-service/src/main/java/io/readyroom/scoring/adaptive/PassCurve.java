package io.readyroom.scoring.adaptive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.readyroom.scoring.ability.LordWingersky;
import io.readyroom.scoring.ability.Nodes;

/**
 * The probability to pass at each ability, on a form that represents the pool: of each domain by its share, and of its
 * questions some from each part of the range of difficulty.
 */
final class PassCurve {

    private static final int FORM = 50;

    private PassCurve() {
    }

    /** Empty when the pool has nothing to make a form of. */
    static Optional<double[]> of(Map<String, Double> shares, Map<String, List<PooledItem>> byDomain, BigDecimal cutFraction) {
        List<PooledItem> form = form(shares, byDomain);
        return form.isEmpty() ? Optional.empty() : Optional.of(of(form, cutFraction));
    }

    private static double[] of(List<PooledItem> form, BigDecimal cutFraction) {
        int points = form.stream().mapToInt(PooledItem::components).sum();
        int cut = cutFraction.multiply(BigDecimal.valueOf(points)).setScale(0, RoundingMode.CEILING).intValueExact();
        double[] pass = new double[Nodes.COUNT];
        for (int node = 0; node < pass.length; node++) {
            double theta = Nodes.at(node);
            LordWingersky distribution = new LordWingersky();
            form.forEach(item -> distribution.add(item.parameters().probability(theta), item.components()));
            pass[node] = distribution.atLeast(cut);
        }
        return pass;
    }

    private static List<PooledItem> form(Map<String, Double> shares, Map<String, List<PooledItem>> byDomain) {
        List<PooledItem> form = new ArrayList<>();
        shares.forEach((domain, share) -> {
            List<PooledItem> items = byDomain.getOrDefault(domain, List.of()).stream()
                    .sorted(Comparator.comparingDouble((PooledItem item) -> item.parameters().b())).toList();
            int wanted = Math.min((int) Math.round(share * FORM), items.size());
            for (int i = 0; i < wanted; i++) {
                form.add(items.get((2 * i + 1) * items.size() / (2 * wanted)));
            }
        });
        return form;
    }
}
