package io.readyroom.question.interchange.qti;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Options brought into order.
 *
 * @param least how many are to be ordered at least
 * @param most how many may be ordered
 */
record OrderSpace(ResponseDeclaration declaration, List<String> options, int least, int most) implements AnswerSpace {

    @Override
    public Optional<List<List<String>>> all() {
        long count = 1;
        for (int i = 0; i < most; i++) {
            count *= options.size() - i;
            if (count > FEW) {
                return Optional.empty();
            }
        }
        List<List<String>> answers = new ArrayList<>();
        extend(new ArrayList<>(), answers);
        return Optional.of(answers);
    }

    private void extend(List<String> begun, List<List<String>> answers) {
        if (begun.size() >= least && !begun.isEmpty()) {
            answers.add(List.copyOf(begun));
        }
        if (begun.size() < most) {
            for (String option : options) {
                if (!begun.contains(option)) {
                    begun.add(option);
                    extend(begun, answers);
                    begun.remove(begun.size() - 1);
                }
            }
        }
    }

    @Override
    public List<List<String>> near(List<String> key) {
        List<List<String>> near = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            for (int j = i + 1; j < key.size(); j++) {
                List<String> swapped = new ArrayList<>(key);
                Collections.swap(swapped, i, j);
                near.add(swapped);
            }
            for (String option : options) {
                if (!key.contains(option)) {
                    List<String> replaced = new ArrayList<>(key);
                    replaced.set(i, option);
                    near.add(replaced);
                }
            }
        }
        return near;
    }

    @Override
    public Optional<List<String>> declared() {
        List<String> correct = declaration.correct();
        if (correct.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = options.containsAll(correct) && new HashSet<>(correct).size() == correct.size()
                && correct.size() >= least && correct.size() <= most;
        if (!fits) {
            throw ItemProblem.failed("The order that it declares as right is no order of its choices.", declaration.element());
        }
        return Optional.of(correct);
    }

    @Override
    public Optional<List<String>> byMapping() {
        return Optional.empty();
    }

    @Override
    public Map<String, List<String>> response(List<String> answer) {
        return Map.of(declaration.id(), answer);
    }

    @Override
    public int points(List<String> key, List<String> answer) {
        int points = 0;
        for (int i = 0; i < Math.min(key.size(), answer.size()); i++) {
            points += key.get(i).equals(answer.get(i)) ? 1 : 0;
        }
        return points;
    }

    @Override
    public boolean isPossible(List<String> key, List<String> answer) {
        return answer.size() == key.size();
    }

    @Override
    public boolean isKeyAndMore(List<String> key, List<String> answer) {
        return answer.size() > key.size() && answer.subList(0, key.size()).equals(key);
    }
}
