package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * The questions of one objective: what the learner has not seen first, at random, then what was seen longest ago. So whoever
 * has answered a question gets a sibling of it, and the same one again only when there is no other.
 */
final class ObjectiveDeck {

    private final String objective;
    private final FormOrder order;
    private final Map<UUID, Integer> seenAt;
    private final RandomGenerator random;
    private final Deck<PooledQuestion> deck;
    private final List<PooledQuestion> seen = new ArrayList<>();

    /** @param seenAt when the learner had which question: the higher, the later */
    ObjectiveDeck(String objective, QuestionPools pools, FormOrder order, Map<UUID, Integer> seenAt, RandomGenerator random) {
        this.objective = objective;
        this.order = order;
        this.seenAt = seenAt;
        this.random = random;
        this.deck = pools.deck(objective, order.wanted());
    }

    /** The next one that is free, or empty when none is left. */
    Optional<PooledQuestion> draw(Predicate<PooledQuestion> free) {
        while (!deck.isEmpty()) {
            PooledQuestion question = deck.draw(random);
            if (!isOfObjective(question)) {
                continue;
            }
            if (seenAt.containsKey(question.questionId())) {
                seen.add(question);
            } else if (free.test(question)) {
                return Optional.of(question);
            }
        }
        return order.allowSeen() ? oldest(free) : Optional.empty();
    }

    /** A slot counts for the first objective of its question, and for no other. */
    private boolean isOfObjective(PooledQuestion question) {
        return question.objectives().get(0).equals(objective) && order.wanted().fits(question);
    }

    private Optional<PooledQuestion> oldest(Predicate<PooledQuestion> free) {
        return seen.stream().filter(free).min(Comparator.comparing(question -> seenAt.get(question.questionId())));
    }
}
