package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import jakarta.inject.Singleton;

/**
 * Makes forms. A pure function of pools, order and seed: the same three give the same form, question for question and option
 * for option.
 */
@Singleton
class FormAssembler {

    /** Enemies can make a greedy choice run dry though another would do; then it is made again with other draws. */
    private static final int ATTEMPTS = 8;

    AssembledForm assemble(QuestionPools pools, FormOrder order) {
        SplittableRandom random = new SplittableRandom(order.seed());
        AssembledForm form = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            form = attempt(pools, order, random.split());
            if (form.complete()) {
                return form;
            }
        }
        return form;
    }

    private static AssembledForm attempt(QuestionPools pools, FormOrder order, SplittableRandom random) {
        if (order.blueprint().items() < 1 || order.blueprint().weights().isEmpty()) {
            return new AssembledForm(List.of(), new Shortage(List.of(new Shortage.Missing("any", 1, 0))));
        }
        Picker picker = new Picker(pools, order, random);
        picker.pick();
        if (!picker.missing().isEmpty() || picker.picked().isEmpty()) {
            List<Shortage.Missing> missing = picker.missing().isEmpty()
                    ? List.of(new Shortage.Missing("any", 1, 0))
                    : picker.missing();
            return new AssembledForm(List.of(), new Shortage(missing));
        }
        return new AssembledForm(places(picker.picked(), order, random.split()), null);
    }

    /** Shuffles the units: single questions, and case studies that stay together in the order of their file. */
    private static List<AssembledForm.Place> places(List<Pick> picks, FormOrder order, SplittableRandom random) {
        List<List<Pick>> units = Shuffle.of(units(picks), random);
        if (order.policy().locksCaseStudies()) {
            units.sort(Comparator.comparing(FormAssembler::isCaseStudy));
        }
        List<AssembledForm.Place> places = new ArrayList<>(picks.size());
        int section = 1;
        for (List<Pick> unit : units) {
            if (order.policy().locksCaseStudies() && isCaseStudy(unit) && !places.isEmpty()) {
                section++;
            }
            for (Pick pick : unit) {
                places.add(new AssembledForm.Place(places.size() + 1, pick, section,
                        pick.question().shape().permuted(ids -> Shuffle.of(ids, random))));
            }
        }
        return places;
    }

    private static List<List<Pick>> units(List<Pick> picks) {
        Map<Object, List<Pick>> units = new LinkedHashMap<>();
        for (Pick pick : picks) {
            PooledQuestion question = pick.question();
            Object unit = question.stimulusId() == null ? question.questionId() : question.stimulusId();
            units.computeIfAbsent(unit, key -> new ArrayList<>()).add(pick);
        }
        units.values().forEach(unit -> unit.sort(Comparator.comparing(pick -> pick.question().sourceId())));
        return new ArrayList<>(units.values());
    }

    private static boolean isCaseStudy(List<Pick> unit) {
        return unit.get(0).question().stimulusId() != null;
    }
}
