package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import io.readyroom.question.interchange.Part;

/**
 * Finds the right answer of an item, or says why there is none for us. Never guesses: the key is the answer that gets most
 * points,
 * no other answer may get as many, and what the item declares as right may not be another one.
 */
final class KeyFinder {

    private final AnswerSpace space;
    private final Scoring scoring;
    private final Losses losses;

    KeyFinder(AnswerSpace space, Scoring scoring, Losses losses) {
        this.space = space;
        this.scoring = scoring;
        this.losses = losses;
    }

    /** @throws ItemProblem when no answer, several or another one than the declared is right */
    List<String> find() {
        List<String> declared = space.declared().orElse(null);
        if (!scoring.isDeclared()) {
            if (declared == null) {
                throw ItemProblem.skipped("It neither declares a right answer nor how it is scored.");
            }
            losses.add(Part.SCORING, "The item declares a right answer, but not how it is scored.");
            return declared;
        }
        Map<List<String>, BigDecimal> scores = scores(declared);
        BigDecimal best = scores.values().stream().max(BigDecimal::compareTo).orElseThrow(KeyFinder::noAnswer);
        List<List<String>> winners = scores.entrySet().stream().filter(entry -> entry.getValue().compareTo(best) == 0)
                .map(Entry::getKey).toList();
        List<String> key = declared == null ? smallest(winners) : declared;
        check(key, winners, best);
        if (!isAlone(key, winners) && (declared == null || !isSingledOut(key))) {
            throw ItemProblem.skipped("Several answers are equally right by its scoring, which isn't supported.");
        }
        tellScoring(key, scores, best);
        return key;
    }

    private void check(List<String> key, List<List<String>> winners, BigDecimal best) {
        if (!winners.contains(key)) {
            throw ItemProblem
                    .failed("It contradicts itself: another answer scores more than the one that it declares as right.");
        }
        if (best.compareTo(scoring.score(Map.of())) <= 0) {
            throw ItemProblem.skipped("No answer scores more than none at all, so none is the right one.");
        }
    }

    private boolean isAlone(List<String> key, List<List<String>> winners) {
        return winners.stream().allMatch(other -> other.equals(key) || space.isKeyAndMore(key, other));
    }

    /**
     * Where an upper bound gives full points for less, the declared answer is still the one that the mapping gives points for.
     */
    private boolean isSingledOut(List<String> key) {
        return scoring.isByMappingOnly() && space.byMapping().filter(key::equals).isPresent();
    }

    private Map<List<String>, BigDecimal> scores(List<String> declared) {
        List<List<String>> answers = new ArrayList<>(space.all().orElse(List.of()));
        if (answers.isEmpty()) {
            List<String> around = declared != null ? declared : byMapping();
            answers.add(around);
            answers.addAll(space.near(around));
        }
        Map<List<String>, BigDecimal> scores = new LinkedHashMap<>();
        answers.forEach(answer -> scores.put(answer, scoring.score(space.response(answer))));
        return scores;
    }

    /**
     * Worths of a mapping add up, so an answer that loses points by every single change is the best of all. That isn't so for
     * rules of another kind.
     */
    private List<String> byMapping() {
        if (!scoring.isByMappingOnly()) {
            throw noAnswer();
        }
        return space.byMapping().orElseThrow(KeyFinder::noAnswer);
    }

    private static ItemProblem noAnswer() {
        return ItemProblem.skipped("It doesn't declare a right answer, and there are too many to work out which one is.");
    }

    /** Of those that score most: the one that picks no more than it needs to. */
    private static List<String> smallest(List<List<String>> winners) {
        List<String> smallest = winners.get(0);
        for (List<String> winner : winners) {
            smallest = winner.size() < smallest.size() ? winner : smallest;
        }
        return smallest;
    }

    /** Says how the item's points differ from those that our question gives for the same answers. */
    private void tellScoring(List<String> key, Map<List<String>, BigDecimal> scores, BigDecimal best) {
        BigDecimal worth = BigDecimal.valueOf(space.points(key, key));
        boolean same = true;
        boolean proportional = true;
        boolean negative = false;
        for (Entry<List<String>, BigDecimal> entry : scores.entrySet()) {
            if (space.isPossible(key, entry.getKey())) {
                BigDecimal points = BigDecimal.valueOf(space.points(key, entry.getKey()));
                same &= points.compareTo(entry.getValue()) == 0;
                proportional &= points.multiply(best).compareTo(entry.getValue().multiply(worth)) == 0;
                negative |= entry.getValue().signum() < 0;
            }
        }
        if (!same) {
            losses.add(Part.SCORING, difference(proportional, negative, best, worth));
        }
    }

    private static String difference(boolean proportional, boolean negative, BigDecimal best, BigDecimal worth) {
        String here = "; here the whole answer is worth " + worth.toPlainString() + ", one for each right part.";
        if (proportional) {
            return "The right answer was worth " + best.stripTrailingZeros().toPlainString() + here;
        }
        return (negative ? "Wrong answers cost points, and the right one was worth "
                : "Partly right answers scored in another way, and the right one was worth ")
                + best.stripTrailingZeros().toPlainString() + here;
    }
}
