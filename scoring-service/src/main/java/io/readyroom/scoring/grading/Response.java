package io.readyroom.scoring.grading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a learner gave, in the shapes of the public API. Ids that the question does not have are simply not right. */
public sealed interface Response {

    record SingleChoice(String choice) implements Response {
        public SingleChoice {
            Objects.requireNonNull(choice);
        }
    }

    record MultipleResponse(List<String> choices) implements Response {
        public MultipleResponse {
            choices = List.copyOf(choices);
        }
    }

    record Ordering(List<String> order) implements Response {
        public Ordering {
            order = List.copyOf(order);
        }
    }

    /** Target to source. */
    record Matching(Map<String, String> matches) implements Response {
        public Matching {
            matches = filled(matches);
        }
    }

    /** Gap to option. */
    record Dropdown(Map<String, String> selections) implements Response {
        public Dropdown {
            selections = filled(selections);
        }
    }

    /** Statement to yes (true) or no. */
    record StatementGrid(Map<String, Boolean> answers) implements Response {
        public StatementGrid {
            answers = filled(answers);
        }
    }

    record Hotspot(List<String> regions) implements Response {
        public Hotspot {
            regions = List.copyOf(regions);
        }
    }

    record TextEntry(String text) implements Response {
        public TextEntry {
            Objects.requireNonNull(text);
        }
    }

    /** A part that is null was not answered, like one that isn't there. */
    private static <V> Map<String, V> filled(Map<String, V> parts) {
        return parts.entrySet().stream().filter(part -> part.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
