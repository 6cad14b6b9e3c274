package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Something for each of several places: a source for each target, a choice for each gap. An answer lists what is put there,
 * place
 * by place.
 *
 * @param reuse whether the same may be put in several places
 */
record PlaceSpace(List<Place> places, boolean reuse, Responses responses) implements AnswerSpace {

    /**
     * @param options that may be put here
     * @param declared the right one, or null where the item doesn't declare it
     * @param worths by option; empty without a mapping
     */
    record Place(List<String> options, String declared, Map<String, BigDecimal> worths) {
    }

    /** How an answer becomes a response. */
    interface Responses {
        Map<String, List<String>> of(List<String> answer);
    }

    @Override
    public Optional<List<List<String>>> all() {
        long count = 1;
        for (Place place : places) {
            count *= place.options().size();
            if (count > FEW) {
                return Optional.empty();
            }
        }
        List<List<String>> answers = new ArrayList<>();
        extend(new ArrayList<>(), answers);
        return Optional.of(answers);
    }

    private void extend(List<String> begun, List<List<String>> answers) {
        if (begun.size() == places.size()) {
            answers.add(List.copyOf(begun));
            return;
        }
        for (String option : places.get(begun.size()).options()) {
            if (reuse || !begun.contains(option)) {
                begun.add(option);
                extend(begun, answers);
                begun.remove(begun.size() - 1);
            }
        }
    }

    @Override
    public List<List<String>> near(List<String> key) {
        List<List<String>> near = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            for (String option : places.get(i).options()) {
                List<String> changed = new ArrayList<>(key);
                int elsewhere = key.indexOf(option);
                if (!reuse && elsewhere >= 0) {
                    changed.set(elsewhere, key.get(i));
                }
                changed.set(i, option);
                if (!changed.equals(key)) {
                    near.add(List.copyOf(changed));
                }
            }
        }
        return near;
    }

    @Override
    public Optional<List<String>> declared() {
        List<String> declared = new ArrayList<>();
        for (Place place : places) {
            if (place.declared() != null) {
                declared.add(place.declared());
            }
        }
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        if (declared.size() < places.size()) {
            throw ItemProblem.skipped("It declares a right answer for " + declared.size() + " of " + places.size()
                    + " places, and something belongs into each of ours.");
        }
        if (!reuse && new HashSet<>(declared).size() < declared.size()) {
            throw ItemProblem.failed("The answer that it declares as right uses something twice that may be used once.");
        }
        return Optional.of(declared);
    }

    @Override
    public Optional<List<String>> byMapping() {
        List<String> best = new ArrayList<>();
        for (Place place : places) {
            List<String> worth = place.options().stream()
                    .filter(option -> place.worths().getOrDefault(option, BigDecimal.ZERO).signum() > 0).toList();
            if (worth.size() != 1) {
                return Optional.empty();
            }
            best.add(worth.get(0));
        }
        return Optional.of(best);
    }

    @Override
    public Map<String, List<String>> response(List<String> answer) {
        return responses.of(answer);
    }

    @Override
    public int points(List<String> key, List<String> answer) {
        return (int) IntStream.range(0, key.size()).filter(i -> key.get(i).equals(answer.get(i))).count();
    }

    @Override
    public boolean isPossible(List<String> key, List<String> answer) {
        return true;
    }

    @Override
    public boolean isKeyAndMore(List<String> key, List<String> answer) {
        return false;
    }
}
