package io.readyroom.scoring.adaptive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.readyroom.scoring.ability.Evidence;
import io.readyroom.scoring.ability.Posterior;

/**
 * The next question of an adaptive test (domain, section 6): from the domain that lags furthest behind its share, one of the
 * five that tell most about the ability. A pure function.
 *
 * <p>
 * Questions are kept from being used up in two ways: chance decides among the best five (randomesque; Kingsbury & Zara 1989),
 * and a question takes part in a share of the sessions only (item eligibility; van der Linden & Veldkamp 2004, with the same
 * chance for all).
 */
final class Engine {

    static final int FEWEST = 12;
    static final int MOST = 40;

    private static final double GOOD_ERROR = 0.40;
    private static final int BEST = 5;
    /** The 90 % interval. */
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final double EVEN = 0.5;

    private Engine() {
    }

    /**
     * A question, or why there is none.
     *
     * @param answered how many questions the posterior rests on
     */
    record Decision(Optional<PooledItem> question, Optional<Stop> stop, Posterior posterior, int answered) {
    }

    static Decision next(ItemPool pool, List<Asked> asked, Draw draw) {
        Posterior posterior = Posterior
                .of(asked.stream().map(Asked::evidence).reduce(Evidence.NONE, Evidence::plus));
        int answered = (int) asked.stream().filter(one -> !one.voided()).count();
        Optional<Stop> stop = stop(pool, asked.size(), answered, posterior);
        if (stop.isPresent()) {
            return new Decision(Optional.empty(), stop, posterior, answered);
        }
        Optional<PooledItem> question = draw(pool, asked, draw, posterior);
        return new Decision(question, question.isPresent() ? Optional.empty() : Optional.of(Stop.EXHAUSTED), posterior,
                answered);
    }

    private static Optional<Stop> stop(ItemPool pool, int asked, int answered, Posterior posterior) {
        if (asked >= MOST) {
            return Optional.of(Stop.LENGTH);
        }
        if (answered < FEWEST) {
            return Optional.empty();
        }
        if (posterior.standardError() <= GOOD_ERROR) {
            return Optional.of(Stop.STANDARD_ERROR);
        }
        return pool.pass().filter(pass -> isDecided(pass, posterior)).map(pass -> Stop.DECIDED);
    }

    /**
     * Whether passing is likelier than not at both ends of the interval of the ability, or at neither: where it is even, the
     * expected points are those of the cut.
     */
    private static boolean isDecided(double[] pass, Posterior posterior) {
        return pass[posterior.quantile(LOW)] > EVEN || pass[posterior.quantile(HIGH)] < EVEN;
    }

    private static Optional<PooledItem> draw(ItemPool pool, List<Asked> asked, Draw draw, Posterior posterior) {
        Set<UUID> out = new HashSet<>();
        asked.forEach(one -> {
            out.add(one.item().questionId());
            out.addAll(one.item().enemies());
        });
        for (String domain : byDeficit(pool, asked)) {
            List<PooledItem> admitted = pool.byDomain().getOrDefault(domain, List.of()).stream()
                    .filter(item -> draw.admits(item) && !out.contains(item.questionId())).toList();
            if (!admitted.isEmpty()) {
                List<PooledItem> exposed = admitted.stream().filter(draw::exposes).toList();
                List<PooledItem> best = best(exposed.size() >= BEST ? exposed : admitted, posterior);
                return Optional.of(best.get(draw.pick(asked.size(), best.size())));
            }
        }
        return Optional.empty();
    }

    /** The domain first that lacks most of what its share of the questions, with this one, would be. */
    private static List<String> byDeficit(ItemPool pool, List<Asked> asked) {
        Map<String, Double> deficits = new HashMap<>();
        pool.shares().forEach((domain, share) -> deficits.put(domain, share * (asked.size() + 1)));
        asked.forEach(one -> deficits.computeIfPresent(one.item().domain(), (domain, deficit) -> deficit - 1));
        List<String> domains = new ArrayList<>(pool.shares().keySet());
        domains.sort(Comparator.comparing(deficits::get, Comparator.reverseOrder()));
        return domains;
    }

    private static List<PooledItem> best(List<PooledItem> items, Posterior posterior) {
        record Rated(PooledItem item, double information) {
        }
        return items.stream().map(item -> new Rated(item, item.information().expected(posterior)))
                .sorted(Comparator.comparingDouble(Rated::information).reversed())
                .limit(BEST).map(Rated::item).toList();
    }
}
