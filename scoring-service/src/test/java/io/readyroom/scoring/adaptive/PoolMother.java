package io.readyroom.scoring.adaptive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.Model;
import io.readyroom.scoring.grading.QuestionType;

/** Pools of items over six domains, like AI-102's: a ~ lognormal(0, .3), b ~ N(0, 1). */
final class PoolMother {

    static final Map<String, Double> SHARES = shares();

    private PoolMother() {
    }

    static ItemPool of(Random random, int count, double floor) {
        List<PooledItem> items = new ArrayList<>();
        List<String> domains = List.copyOf(SHARES.keySet());
        for (int i = 0; i < count; i++) {
            items.add(item(random, domains.get(i % domains.size()), new ItemParameters(Math.exp(0.3 * random.nextGaussian()),
                    random.nextGaussian(), floor, Model.TWO_PL, 3), Set.of()));
        }
        return of(items, null);
    }

    static PooledItem item(Random random, String domain, ItemParameters parameters, Set<UUID> enemies) {
        return new PooledItem(new UUID(random.nextLong(), random.nextLong()), new UUID(random.nextLong(), random.nextLong()),
                domain + ".1", domain, QuestionType.SINGLE_CHOICE, "en", parameters, 1, enemies);
    }

    /** @param cut null where there is none */
    static ItemPool of(List<PooledItem> items, String cut) {
        Map<String, List<PooledItem>> byDomain = new HashMap<>();
        Map<UUID, PooledItem> known = new HashMap<>();
        items.forEach(item -> {
            byDomain.computeIfAbsent(item.domain(), domain -> new ArrayList<>()).add(item);
            known.put(item.versionId(), item);
        });
        return new ItemPool(3, SHARES, byDomain, known,
                Optional.ofNullable(cut).flatMap(fraction -> PassCurve.of(SHARES, byDomain, new BigDecimal(fraction))));
    }

    static List<PooledItem> all(ItemPool pool) {
        return pool.byDomain().values().stream().flatMap(List::stream).toList();
    }

    static Draw draw(long seed) {
        return new Draw(Set.of(), "en", Optional.empty(), seed);
    }

    private static Map<String, Double> shares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("plan", 0.25);
        shares.put("genai", 0.2);
        shares.put("agentic", 0.1);
        shares.put("vision", 0.1);
        shares.put("nlp", 0.15);
        shares.put("mining", 0.2);
        return shares;
    }
}
