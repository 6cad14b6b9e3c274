package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Some of several options; an answer lists them in the order in which they stand in the item.
 *
 * @param max that may be picked, at least 1
 */
record PickSpace(ResponseDeclaration declaration, List<String> options, int max) implements AnswerSpace {

    private static final int MOST_OPTIONS = 12;

    @Override
    public Optional<List<List<String>>> all() {
        if (max > 1 && options.size() > MOST_OPTIONS) {
            return Optional.empty();
        }
        List<List<String>> answers = new ArrayList<>();
        if (max == 1) {
            options.forEach(option -> answers.add(List.of(option)));
            return Optional.of(answers);
        }
        for (int bits = 1; bits < (1 << options.size()); bits++) {
            if (Integer.bitCount(bits) <= max) {
                answers.add(picked(bits));
            }
        }
        return Optional.of(answers);
    }

    @Override
    public List<List<String>> near(List<String> key) {
        List<List<String>> near = new ArrayList<>();
        for (String option : options) {
            Set<String> changed = new LinkedHashSet<>(key);
            if (!changed.add(option)) {
                changed.remove(option);
            }
            add(near, changed);
            if (!key.contains(option)) {
                for (String instead : key) {
                    Set<String> swapped = new LinkedHashSet<>(key);
                    swapped.remove(instead);
                    swapped.add(option);
                    add(near, swapped);
                }
            }
        }
        return near;
    }

    private void add(List<List<String>> near, Set<String> picks) {
        if (!picks.isEmpty() && picks.size() <= max) {
            near.add(inOrder(picks));
        }
    }

    @Override
    public Optional<List<String>> declared() {
        List<String> correct = declaration.correct();
        if (correct.isEmpty()) {
            return Optional.empty();
        }
        if (!options.containsAll(correct)) {
            throw ItemProblem.failed("The answer that it declares as right is none of its choices.", declaration.element());
        }
        if (correct.size() > max) {
            throw ItemProblem.skipped("More answers are declared as right than may be picked.", declaration.element());
        }
        return Optional.of(inOrder(correct));
    }

    @Override
    public Optional<List<String>> byMapping() {
        return declaration.mapped().map(Mapping::worths)
                .map(worths -> inOrder(options.stream()
                        .filter(option -> worths.getOrDefault(option, BigDecimal.ZERO).signum() > 0).toList()))
                .filter(picks -> !picks.isEmpty() && picks.size() <= max);
    }

    @Override
    public Map<String, List<String>> response(List<String> answer) {
        return Map.of(declaration.id(), answer);
    }

    @Override
    public int points(List<String> key, List<String> answer) {
        return (int) answer.stream().filter(key::contains).count();
    }

    @Override
    public boolean isPossible(List<String> key, List<String> answer) {
        return answer.size() <= key.size();
    }

    @Override
    public boolean isKeyAndMore(List<String> key, List<String> answer) {
        return answer.size() > key.size() && answer.containsAll(key);
    }

    private List<String> picked(int bits) {
        List<String> picked = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            if ((bits & (1 << i)) != 0) {
                picked.add(options.get(i));
            }
        }
        return picked;
    }

    private List<String> inOrder(Collection<String> picks) {
        return options.stream().filter(picks::contains).toList();
    }
}
