package io.readyroom.scoring.statistics.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.readyroom.scoring.grading.AnswerKey;
import io.readyroom.scoring.statistics.OptionSums;

/**
 * What could be picked in one part of a question (a gap, a statement, or all of it), by whether it is right. Never printed: it
 * holds the key.
 */
record Choices(List<Choice> right, List<Choice> wrong) {

    /**
     * @param correlation of picking it and the rest; null where one of the two does not vary
     * @param topPicks picks by the upper third
     */
    record Choice(long picks, Double correlation, long topPicks) {
    }

    /** The parts of a question; none where nothing is picked from a list, or only its order counts. */
    static List<Choices> of(ItemStatistics statistics, AnswerKey key) {
        if (key instanceof AnswerKey.SingleChoice single) {
            return List.of(part(statistics, id -> true, Set.of(single.choice())));
        } else if (key instanceof AnswerKey.MultipleResponse multiple) {
            return List.of(part(statistics, id -> true, Set.copyOf(multiple.choices())));
        } else if (key instanceof AnswerKey.Hotspot hotspot) {
            return List.of(part(statistics, id -> true, Set.copyOf(hotspot.regions())));
        } else if (key instanceof AnswerKey.Dropdown dropdown) {
            return parts(statistics, dropdown.selections());
        } else if (key instanceof AnswerKey.Matching matching) {
            return parts(statistics, matching.matches());
        } else if (key instanceof AnswerKey.StatementGrid grid) {
            return statements(statistics, grid.answers());
        }
        return List.of();
    }

    private static List<Choices> parts(ItemStatistics statistics, Map<String, String> key) {
        return key.entrySet().stream().map(part -> part(statistics, id -> id.startsWith(part.getKey() + "."),
                Set.of(part.getKey() + "." + part.getValue()))).toList();
    }

    private static Choices part(ItemStatistics statistics, Predicate<String> belongs, Set<String> key) {
        Choices choices = new Choices(new ArrayList<>(), new ArrayList<>());
        statistics.sums().options().forEach((id, option) -> {
            if (belongs.test(id)) {
                (key.contains(id) ? choices.right() : choices.wrong()).add(choice(statistics, option));
            }
        });
        return choices;
    }

    /** Picked is yes; whoever left it out is counted with those who said no. */
    private static List<Choices> statements(ItemStatistics statistics, Map<String, Boolean> key) {
        List<Choices> statements = new ArrayList<>();
        long attempts = statistics.attempts();
        long top = statistics.attemptsByThird()[2];
        statistics.sums().options().forEach((id, option) -> {
            Choice yes = choice(statistics, option);
            Choice no = new Choice(attempts - yes.picks(), yes.correlation() == null ? null : -yes.correlation(),
                    top - yes.topPicks());
            if (key.containsKey(id)) {
                statements.add(key.get(id) ? new Choices(List.of(yes), List.of(no)) : new Choices(List.of(no), List.of(yes)));
            }
        });
        return statements;
    }

    private static Choice choice(ItemStatistics statistics, OptionSums option) {
        return new Choice(option.picks(), ItemStatisticsChanged.orNull(statistics.pointBiserial(option)),
                statistics.picksByThird(option)[2]);
    }

    @Override
    public String toString() {
        return "Choices[…]";
    }
}
