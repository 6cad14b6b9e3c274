package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.catalogue.ModePolicy;

/**
 * Puts the questions of a form in their places: in any order, but what shares a stimulus together and in the order of its file.
 * What is to be left for good stands behind the rest, each in a section of its own.
 */
final class Arrangement {

    private static final int AMONG_OTHERS = 0;
    private static final int SERIES_APART = 1;
    private static final int CASE_STUDY_APART = 2;

    private Arrangement() {
    }

    /** As the mode's policy has it. */
    static List<AssembledForm.Place> byPolicy(List<Pick> picks, ModePolicy policy, SplittableRandom random) {
        int caseStudies = policy.locksCaseStudies() ? CASE_STUDY_APART : AMONG_OTHERS;
        return places(picks, apart(policy, caseStudies), random);
    }

    /**
     * As rules ask for groups: a case study always in a section of its own, a series where an answer in it can't be changed.
     */
    static List<AssembledForm.Place> byRules(List<Pick> picks, ModePolicy policy, SplittableRandom random) {
        return places(picks, apart(policy, CASE_STUDY_APART), random);
    }

    private static ToIntFunction<PooledQuestion> apart(ModePolicy policy, int caseStudies) {
        int series = policy.lockOnAnswer().contains(PublishedQuestion.SERIES) ? SERIES_APART : AMONG_OTHERS;
        return question -> {
            if (question.stimulusId() == null) {
                return AMONG_OTHERS;
            }
            return PublishedQuestion.SERIES.equals(question.stimulusKind()) ? series : caseStudies;
        };
    }

    private static List<AssembledForm.Place> places(List<Pick> picks, ToIntFunction<PooledQuestion> apart,
            SplittableRandom random) {
        List<List<Pick>> units = Shuffle.of(units(picks), random);
        units.sort(Comparator.comparingInt(unit -> apart.applyAsInt(unit.get(0).question())));
        List<AssembledForm.Place> places = new ArrayList<>(picks.size());
        int section = 1;
        for (List<Pick> unit : units) {
            if (apart.applyAsInt(unit.get(0).question()) != AMONG_OTHERS && !places.isEmpty()) {
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
}
