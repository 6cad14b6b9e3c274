package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import io.readyroom.question.bank.PublishedQuestion;

/**
 * One try to choose the questions of a form of a size: groups first, then a plan of how many questions of what kind, then
 * draws.
 * A draw that finds less than was believed to be there makes another plan.
 */
final class Attempt {

    /** Far more than shelves usually turn out to be empty. */
    private static final int MOST_PLANS = 60;

    private final Supply supply;
    private final int[] needs;
    private final SplittableRandom random;
    private int placed;

    /** @param size in the blueprint's unit */
    Attempt(Supply supply, int size, SplittableRandom random) {
        this.supply = supply;
        this.needs = supply.needs(size);
        this.random = random;
    }

    /** The questions, or empty when this try found none; another one may. */
    Optional<List<Pick>> make() {
        Selection selection = supply.selection();
        Tally tally = new Tally(needs.length);
        GroupPicker groups = new GroupPicker(supply, selection, tally, needs, random.split());
        if (!groups.pick(PublishedQuestion.CASE_STUDY) || !groups.pick(PublishedQuestion.SERIES)) {
            placed = selection.size();
            return Optional.empty();
        }
        return draw(selection, new Plan(supply, supply.trays(random), needs, tally));
    }

    private Optional<List<Pick>> draw(Selection groups, Plan plan) {
        for (int plans = 0; plans < MOST_PLANS; plans++) {
            if (!settle(plan, groups)) {
                return Optional.empty();
            }
            Selection selection = groups.copy();
            boolean whole = plan.serve(selection, random);
            placed = Math.max(placed, selection.size());
            if (whole) {
                return addPilots(selection) ? Optional.of(selection.picks()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean settle(Plan plan, Selection selection) {
        Design design = supply.design();
        if (design.countsPoints()) {
            return settlePoints(plan, selection, design);
        }
        boolean settled = new Filling(plan, supply, selection, random).fill()
                && new TypeMix(plan, design, random).settle().isEmpty();
        if (settled) {
            refine(plan, design);
        }
        return settled;
    }

    /** Difficulty is an aim; that what is new comes before it is not. */
    private void refine(Plan plan, Design design) {
        NewFirst.settle(plan);
        new DifficultyMix(plan, design, random).settle();
        NewFirst.settle(plan);
    }

    private boolean settlePoints(Plan plan, Selection selection, Design design) {
        PointsFilling filling = new PointsFilling(plan, supply, selection, needs, random);
        boolean settled = filling.fill() && new TypeMix(plan, design, random).settle().isEmpty();
        if (settled) {
            filling.mend();
            refine(plan, design);
        }
        return settled;
    }

    private boolean addPilots(Selection selection) {
        int left = supply.design().pilots();
        if (left == 0) {
            return true;
        }
        Deck<PooledQuestion> deck = new Deck<>(supply.pilots());
        List<PooledQuestion> seen = new ArrayList<>();
        for (int looks = supply.share(deck.left(), supply.offset(random)); looks > 0 && left > 0; looks--) {
            PooledQuestion pilot = deck.draw(random);
            if (selection.isSeen(pilot)) {
                seen.add(pilot);
            } else {
                left -= selection.take(pilot) ? 1 : 0;
            }
        }
        seen.sort(Comparator.comparingInt(selection::seenAt));
        for (PooledQuestion pilot : seen) {
            left -= left > 0 && supply.repeats() && selection.take(pilot) ? 1 : 0;
        }
        return left == 0;
    }

    /** Most questions that stood in a form of this try. */
    int placed() {
        return placed;
    }
}
