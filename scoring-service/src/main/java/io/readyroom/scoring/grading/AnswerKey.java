package io.readyroom.scoring.grading;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is right. A key has the shape of its response, and for typed text also what else is accepted.
 *
 * <p>
 * A key never says itself in {@code toString()}: logs and exceptions may not leak it.
 */
public sealed interface AnswerKey {

    /** The components that are scored one by one under {@link GradingPolicy#PER_COMPONENT}; at least 1. */
    int components();

    /** How many of them the response has right; none when it is of another type or selects more than it may. */
    int correctComponents(Response response, SelectionLimit limit);

    record SingleChoice(String choice) implements AnswerKey {
        public SingleChoice {
            Objects.requireNonNull(choice);
        }

        @Override
        public int components() {
            return 1;
        }

        @Override
        public int correctComponents(Response response, SelectionLimit limit) {
            return response instanceof Response.SingleChoice given && given.choice().equals(choice) ? 1 : 0;
        }

        @Override
        public String toString() {
            return "SingleChoice[…]";
        }
    }

    record MultipleResponse(List<String> choices) implements AnswerKey {
        public MultipleResponse {
            choices = distinct(choices);
        }

        @Override
        public int components() {
            return choices.size();
        }

        @Override
        public int correctComponents(Response response, SelectionLimit limit) {
            return response instanceof Response.MultipleResponse given ? picked(choices, given.choices(), limit) : 0;
        }

        @Override
        public String toString() {
            return "MultipleResponse[…]";
        }
    }

    /** The right options in the right places; a place counts on its own. */
    record Ordering(List<String> order) implements AnswerKey {
        public Ordering {
            order = distinct(order);
        }

        @Override
        public int components() {
            return order.size();
        }

        @Override
        public int correctComponents(Response response, SelectionLimit limit) {
            if (!(response instanceof Response.Ordering given) || !limit.allows(given.order())) {
                return 0;
            }
            int correct = 0;
            for (int place = 0; place < Math.min(order.size(), given.order().size()); place++) {
                correct += order.get(place).equals(given.order().get(place)) ? 1 : 0;
            }
            return correct;
        }

        @Override
        public String toString() {
            return "Ordering[…]";
        }
    }

    record Matching(Map<String, String> matches) implements AnswerKey {
        public Matching {
            matches = notEmpty(matches);
        }

        @Override
        public int components() {
            return matches.size();
        }

        @Override
        public int correctComponents(Response response, SelectionLimit limit) {
            return response instanceof Response.Matching given ? common(matches, given.matches()) : 0;
        }

        @Override
        public String toString() {
            return "Matching[…]";
        }
    }

    record Dropdown(Map<String, String> selections) implements AnswerKey {
        public Dropdown {
            selections = notEmpty(selections);
        }

        @Override
        public int components() {
            return selections.size();
        }

        @Override
        public int correctComponents(Response response, SelectionLimit limit) {
            return response instanceof Response.Dropdown given ? common(selections, given.selections()) : 0;
        }

        @Override
        public String toString() {
            return "Dropdown[…]";
        }
    }

    record StatementGrid(Map<String, Boolean> answers) implements AnswerKey {
        public StatementGrid {
            answers = notEmpty(answers);
        }

        @Override
        public int components() {
            return answers.size();
        }

        @Override
        public int correctComponents(Response response, SelectionLimit limit) {
            return response instanceof Response.StatementGrid given ? common(answers, given.answers()) : 0;
        }

        @Override
        public String toString() {
            return "StatementGrid[…]";
        }
    }

    record Hotspot(List<String> regions) implements AnswerKey {
        public Hotspot {
            regions = distinct(regions);
        }

        @Override
        public int components() {
            return regions.size();
        }

        @Override
        public int correctComponents(Response response, SelectionLimit limit) {
            return response instanceof Response.Hotspot given ? picked(regions, given.regions(), limit) : 0;
        }

        @Override
        public String toString() {
            return "Hotspot[…]";
        }
    }

    /** Text or a number; {@code tolerance} is the largest accepted distance and only for numbers. */
    record TextEntry(String text, List<String> accepted, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tolerance,
            Expects expects) implements AnswerKey {
        public TextEntry {
            accepted = accepted == null ? List.of() : List.copyOf(accepted);
            expects = expects != null ? expects : tolerance == null ? Expects.TEXT : Expects.NUMBER;
            for (EnteredText right : (Iterable<EnteredText>) right(text, accepted)::iterator) {
                if (right.isBlank() || (expects == Expects.NUMBER && right.number().isEmpty())) {
                    throw new IllegalArgumentException("A right answer can't be entered");
                }
            }
            if (tolerance != null && (tolerance.signum() < 0 || expects == Expects.TEXT)) {
                throw new IllegalArgumentException("A tolerance is for numbers and not negative");
            }
        }

        @Override
        public int components() {
            return 1;
        }

        @Override
        public int correctComponents(Response response, SelectionLimit limit) {
            if (!(response instanceof Response.TextEntry given)) {
                return 0;
            }
            EnteredText entered = new EnteredText(given.text());
            return right(text, accepted).anyMatch(right -> matches(right, entered)) ? 1 : 0;
        }

        private boolean matches(EnteredText right, EnteredText entered) {
            return expects == Expects.TEXT ? right.equals(entered) : right.isNear(entered, tolerance);
        }

        private static Stream<EnteredText> right(String text, List<String> accepted) {
            return Stream.concat(Stream.of(text), accepted.stream()).map(EnteredText::new);
        }

        @Override
        public String toString() {
            return "TextEntry[…]";
        }
    }

    /** What a text entry asks for. */
    enum Expects {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("number")
        NUMBER
    }

    private static int picked(List<String> right, List<String> given, SelectionLimit limit) {
        return limit.allows(given) ? (int) Set.copyOf(given).stream().filter(right::contains).count() : 0;
    }

    private static <V> int common(Map<String, V> right, Map<String, V> given) {
        return (int) right.entrySet().stream().filter(entry -> entry.getValue().equals(given.get(entry.getKey()))).count();
    }

    private static List<String> distinct(List<String> ids) {
        if (ids.isEmpty() || Set.copyOf(ids).size() != ids.size()) {
            throw new IllegalArgumentException("A key names at least one id, and none twice");
        }
        return List.copyOf(ids);
    }

    private static <V> Map<String, V> notEmpty(Map<String, V> pairs) {
        if (pairs.isEmpty() || pairs.containsValue(null)) {
            throw new IllegalArgumentException("A key says something for at least one id");
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
    }
}
