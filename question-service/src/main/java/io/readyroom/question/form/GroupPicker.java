package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Chooses the case studies and series of a form. Each stays whole as far as the rules let it: its questions count to their
 * domains and types like any others.
 */
final class GroupPicker {

    private final Supply supply;
    private final Selection selection;
    private final Tally tally;
    private final int[] needs;
    private final RandomGenerator random;

    /**
     * @param selection takes what is chosen
     * @param tally counts it
     * @param needs of each domain, in the blueprint's unit
     */
    GroupPicker(Supply supply, Selection selection, Tally tally, int[] needs, RandomGenerator random) {
        this.supply = supply;
        this.selection = selection;
        this.tally = tally;
        this.needs = needs;
        this.random = random;
    }

    /** False when there are not as many as wanted. */
    boolean pick(String stimulusKind) {
        BlueprintRules.Groups wanted = supply.design().groups(stimulusKind);
        int left = wanted.count();
        if (left == 0) {
            return true;
        }
        List<List<PooledQuestion>> seen = new ArrayList<>();
        for (List<Shelves.Group> ofPool : supply.groups(stimulusKind)) {
            left -= pickNew(ofPool, left, wanted, seen);
        }
        // What was seen longest ago comes first; a group counts as seen when one of its questions was.
        seen.sort(Comparator.comparingInt(this::seenAt));
        for (List<PooledQuestion> group : seen) {
            left -= left > 0 && take(group, wanted) ? 1 : 0;
        }
        return left == 0;
    }

    private int pickNew(List<Shelves.Group> groups, int need, BlueprintRules.Groups wanted, List<List<PooledQuestion>> seen) {
        Deck<Shelves.Group> deck = new Deck<>(List.of(groups));
        int found = 0;
        for (int left = supply.share(groups.size(), supply.offset(random)); left > 0 && found < need; left--) {
            List<PooledQuestion> usable = supply.usable(deck.draw(random));
            if (usable.stream().anyMatch(selection::isSeen)) {
                seen.add(usable);
            } else if (take(usable, wanted)) {
                found++;
            }
        }
        return found;
    }

    private int seenAt(List<PooledQuestion> group) {
        return group.stream().filter(selection::isSeen).mapToInt(selection::seenAt).max().orElseThrow();
    }

    /** Takes as many of a group as fit, in its order whichever they are; none when these are too few. */
    private boolean take(List<PooledQuestion> usable, BlueprintRules.Groups wanted) {
        Selection with = selection.copy();
        Tally counted = tally.copy();
        int taken = 0;
        for (PooledQuestion question : Shuffle.of(usable, random)) {
            if (taken < wanted.most() && fits(question, counted) && with.take(question)) {
                count(question, counted);
                taken++;
            }
        }
        if (taken < wanted.least()) {
            return false;
        }
        with.picks().stream().skip(selection.size()).map(Pick::question).toList().forEach(question -> {
            selection.take(question);
            count(question, tally);
        });
        return true;
    }

    private boolean fits(PooledQuestion question, Tally counted) {
        Shelves.Kind kind = Shelves.Kind.of(question);
        int domain = supply.domain(question);
        return counted.planned[domain] + supply.worth(kind) <= needs[domain]
                && counted.types[kind.type()] < supply.design().typeMax(kind.type());
    }

    private void count(PooledQuestion question, Tally counted) {
        counted.count(supply.domain(question), Shelves.Kind.of(question), 1, supply.worth(Shelves.Kind.of(question)));
    }
}
