package io.readyroom.question.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.question.interchange.qti.Draft.Probe;
import io.readyroom.question.interchange.qti.PlaceSpace.Place;

/**
 * Sources and targets of a response that is a list of directed pairs.
 *
 * @param sourceFirst whether a pair names its source first
 */
record Pairing(ResponseDeclaration response, List<String> sources, List<String> targets, boolean sourceFirst) {

    String pair(String source, String target) {
        return sourceFirst ? source + " " + target : target + " " + source;
    }

    /** Declared pairs as target and source. */
    static List<Map.Entry<String, String>> ends(ResponseDeclaration response) {
        List<Map.Entry<String, String>> ends = new ArrayList<>();
        for (String pair : response.correct()) {
            String[] both = pair.split(" ", 2);
            if (both.length < 2) {
                throw ItemProblem.failed("“" + BodyText.start(pair) + "” is declared as right, but is no pair.",
                        response.element());
            }
            ends.add(Map.entry(both[0], both[1]));
        }
        return ends;
    }

    /** @param reuse whether one source may be put in several places */
    PlaceSpace space(boolean reuse) {
        Map<String, String> declared = declared();
        Map<String, BigDecimal> worths = response.mapped().map(Mapping::worths).orElse(Map.of());
        List<Place> places = new ArrayList<>();
        for (String target : targets) {
            Map<String, BigDecimal> here = new LinkedHashMap<>();
            sources.forEach(source -> {
                BigDecimal worth = worths.get(pair(source, target));
                if (worth != null) {
                    here.put(source, worth);
                }
            });
            places.add(new Place(sources, declared.get(target), here));
        }
        return new PlaceSpace(places, reuse, this::pairs);
    }

    /** Source by target. */
    Map<String, String> declared() {
        Map<String, String> declared = new HashMap<>();
        for (Map.Entry<String, String> pair : ends(response)) {
            String source = sourceFirst ? pair.getKey() : pair.getValue();
            String target = sourceFirst ? pair.getValue() : pair.getKey();
            if (!sources.contains(source) || !targets.contains(target)) {
                throw ItemProblem.failed("A pair that it declares as right is none of its choices.", response.element());
            }
            if (declared.put(target, source) != null) {
                throw ItemProblem.skipped("Several things are declared as right in one place.", response.element());
            }
        }
        return declared;
    }

    /** What each target's right pair alone shows. */
    List<Probe> probes(List<String> key, Map<String, String> targetIds) {
        List<Probe> probes = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            probes.add(new Probe(targetIds.get(targets.get(i)),
                    Map.of(response.id(), List.of(pair(key.get(i), targets.get(i))))));
        }
        return probes;
    }

    private Map<String, List<String>> pairs(List<String> answer) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < answer.size(); i++) {
            pairs.add(pair(answer.get(i), targets.get(i)));
        }
        return Map.of(response.id(), pairs);
    }
}
