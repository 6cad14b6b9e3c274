package io.readyroom.question.form;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.form.Shortage.Missing;

/**
 * What is left when tries have failed and counting doesn't say why: to look through all forms of a small bank, and, when there
 * is none, to find the rule without which there would be one. Bounded: it happens while a learner waits.
 */
final class Exhaustion {

    /** Some milliseconds. */
    private static final int MOST_STEPS = 20_000;
    private static final int MOST_CONTENDERS = 400;

    private final Supply supply;
    private final Design design;
    private final int size;
    private final SplittableRandom random;
    private boolean through;
    private int steps = 3 * MOST_STEPS;

    /** @param size in items */
    Exhaustion(Supply supply, int size, SplittableRandom random) {
        this.supply = supply;
        this.design = supply.design();
        this.size = size;
        this.random = random;
    }

    Optional<List<Pick>> find() {
        if (design.countsPoints() || design.exposureCap() < Design.PERCENT
                || Contenders.atMost(supply) > MOST_CONTENDERS) {
            return Optional.empty();
        }
        FormSearch search = search(design, true);
        boolean found = search.find(MOST_STEPS);
        through = search.isThrough();
        return found ? Optional.of(search.picks()) : Optional.empty();
    }

    private FormSearch search(Design rules, boolean apart) {
        return new FormSearch(supply, rules, new Contenders(supply, rules, supply.needs(size), random.split()), apart);
    }

    /**
     * Why there is none. Only after {@link #find} found none.
     *
     * @param placed most questions that stood together in a try
     */
    Missing reason(int placed) {
        if (!through) {
            return new Missing(Rule.NOT_FOUND, size, placed);
        }
        if (isThereOne(design, false)) {
            return new Missing(Rule.ENEMIES, size, placed);
        }
        return fewer(Rule.CASE_STUDIES, design.groups(PublishedQuestion.CASE_STUDY).count())
                .or(() -> fewer(Rule.SERIES, design.groups(PublishedQuestion.SERIES).count()))
                .or(() -> fewer(Rule.PILOTS, design.pilots()))
                .or(() -> design.limitsTypes() && isThereOne(design.without(Rule.TYPE, 0), true)
                        ? Optional.of(new Missing(Rule.TYPE, size, placed))
                        : Optional.empty())
                .orElseGet(() -> new Missing(Rule.COMBINATION, size, placed));
    }

    /** How many of them could be had, when that isn't as many as wanted but some number below. */
    private Optional<Missing> fewer(Rule rule, int wanted) {
        for (int left = wanted - 1; left >= 0; left--) {
            if (isThereOne(design.without(rule, left), true)) {
                return Optional.of(new Missing(rule, wanted, left));
            }
        }
        return Optional.empty();
    }

    private boolean isThereOne(Design rules, boolean apart) {
        FormSearch search = search(rules, apart);
        boolean found = search.find(Math.min(MOST_STEPS, steps));
        steps = steps - Math.min(MOST_STEPS, steps) + search.effort();
        return found;
    }
}
