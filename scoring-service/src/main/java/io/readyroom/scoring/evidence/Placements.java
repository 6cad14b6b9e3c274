package io.readyroom.scoring.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Where questions stand now: the objective of each in each outline that it is assigned in.
 *
 * @param objectives by outline version, by question
 */
record Placements(Map<UUID, Map<String, String>> objectives) {

    static final Placements NONE = new Placements(Map.of());

    Optional<ObjectiveName> of(UUID question, String outline) {
        return Optional.ofNullable(question).map(objectives::get).map(found -> found.get(outline))
                .map(objective -> new ObjectiveName(outline, objective));
    }

    /**
     * Where evidence belongs in another outline: where most of the questions that it came from went; of as many on both sides,
     * where the newest of them did. Empty when none of them is in that outline.
     */
    Optional<ObjectiveName> of(ObjectiveEvidence evidence, String outline) {
        Map<ObjectiveName, Integer> votes = new HashMap<>();
        List<ObjectiveName> found = evidence.questions().stream().map(question -> of(question, outline).orElse(null))
                .filter(Objects::nonNull).toList();
        found.forEach(name -> votes.merge(name, 1, Integer::sum));
        return found.stream().max(Comparator.<ObjectiveName> comparingInt(votes::get)
                .thenComparing(Comparator.<ObjectiveName> comparingInt(found::indexOf).reversed()));
    }
}
