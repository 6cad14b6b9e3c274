package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Picks the questions of one form. Draws until enough are found; only what was drawn costs anything. */
final class Picker {

    private final QuestionPools pools;
    private final FormOrder order;
    private final SplittableRandom random;
    private final Map<UUID, Integer> seenAt;
    private final Map<UUID, Pick> picked = new LinkedHashMap<>();
    private final Set<UUID> barred = new HashSet<>();
    private final List<Shortage.Missing> missing = new ArrayList<>();

    Picker(QuestionPools pools, FormOrder order, SplittableRandom random) {
        this.pools = pools;
        this.order = order;
        this.random = random;
        // With room for all of them: to grow a map step by step is most of the work of filling it.
        this.seenAt = new HashMap<>(2 * order.seen().size());
        for (int i = 0; i < order.seen().size(); i++) {
            seenAt.put(order.seen().get(i), i);
        }
    }

    void pick() {
        if (order.only() != null) {
            pickOnly();
        } else if (order.policy().serves(order.wanted().objectives())) {
            pickObjectives();
        } else {
            targets().forEach(this::pickDomain);
        }
    }

    List<Pick> picked() {
        return List.copyOf(picked.values());
    }

    List<Shortage.Missing> missing() {
        return missing;
    }

    private Map<String, Integer> targets() {
        Blueprint blueprint = order.blueprint();
        if (blueprint.exact()) {
            return Allotment.of(blueprint.weights(), blueprint.items());
        }
        Map<String, Integer> caps = new HashMap<>();
        blueprint.weights().keySet().forEach(domain -> caps.put(domain, order.wanted().pools().stream()
                .mapToInt(pool -> pools.deck(domain, pool, order.wanted()).left()).sum()));
        return Allotment.capped(blueprint.weights(), blueprint.items(), caps);
    }

    private void pickDomain(String domain, int need) {
        // Each domain has a generator of its own, so that a change in one leaves the draws of the others alone.
        SplittableRandom draws = random.split();
        List<PooledQuestion> setAside = new ArrayList<>();
        int found = 0;
        for (String pool : order.wanted().pools()) {
            found += draw(domain, pool, need - found, draws, setAside);
        }
        if (order.allowSeen()) {
            found += takeSeen(setAside, need - found);
        }
        if (found < need && order.blueprint().exact()) {
            missing.add(new Shortage.Missing(domain, need, found));
        }
    }

    private int draw(String domain, String pool, int need, SplittableRandom draws, List<PooledQuestion> setAside) {
        Deck<PooledQuestion> deck = pools.deck(domain, pool, order.wanted());
        int found = 0;
        while (found < need && !deck.isEmpty()) {
            PooledQuestion question = deck.draw(draws);
            if (!question.domain().equals(domain) || !free(question)) {
                continue;
            }
            if (seenAt.containsKey(question.questionId())) {
                setAside.add(question);
            } else {
                take(question, false);
                found++;
            }
        }
        return found;
    }

    /** Oldest first. */
    private int takeSeen(List<PooledQuestion> setAside, int need) {
        int found = 0;
        setAside.sort(Comparator.comparing(question -> seenAt.get(question.questionId())));
        for (PooledQuestion question : setAside) {
            if (found < need && free(question)) {
                take(question, true);
                found++;
            }
        }
        return found;
    }

    /** From a given list, whatever the domain: as many as there are, up to the number wanted. */
    private void pickOnly() {
        List<PooledQuestion> candidates = order.only().stream().distinct()
                .flatMap(id -> Stand.ins(pools, id, order)).distinct().toList();
        for (PooledQuestion question : Shuffle.of(candidates, random.split())) {
            if (picked.size() < order.blueprint().items() && free(question)) {
                take(question, seenAt.containsKey(question.questionId()));
            }
        }
        int need = order.whole() ? order.blueprint().items() : 1;
        if (picked.size() < need) {
            missing.add(new Shortage.Missing(Shortage.ANY, need, picked.size()));
        }
    }

    /** One of each objective in their order, then another one of each, until there are enough or none are left. */
    private void pickObjectives() {
        List<ObjectiveDeck> decks = new ArrayList<>();
        order.wanted().objectives()
                .forEach(objective -> decks.add(new ObjectiveDeck(objective, pools, order, seenAt, random.split())));
        int before = -1;
        while (picked.size() < order.blueprint().items() && picked.size() > before) {
            before = picked.size();
            for (ObjectiveDeck deck : decks) {
                if (picked.size() < order.blueprint().items()) {
                    deck.draw(this::free).ifPresent(question -> take(question, seenAt.containsKey(question.questionId())));
                }
            }
        }
        if (picked.isEmpty()) {
            missing.add(new Shortage.Missing(Shortage.ANY, 1, 0));
        }
    }

    private boolean free(PooledQuestion question) {
        return !picked.containsKey(question.questionId()) && !barred.contains(question.questionId());
    }

    private void take(PooledQuestion question, boolean repeated) {
        picked.put(question.questionId(), new Pick(question, repeated));
        barred.addAll(question.enemies());
    }
}
