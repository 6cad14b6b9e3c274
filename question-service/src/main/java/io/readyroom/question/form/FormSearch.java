package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.form.Candidates.Candidate;

/**
 * Looks for a form question by question, in or out, and leaves a way as soon as it can't lead anywhere. Complete as far as its
 * effort goes, and that grows with two to the power of the bank: for small ones, and by items only.
 */
final class FormSearch {

    private final Supply supply;
    private final Design design;
    private final boolean apart;
    private final List<Candidate> candidates;
    /** Still needed of each domain, and of pilots last. */
    private final int[] left;
    private final int[] types = new int[Shelves.TYPES.size()];
    private final List<PooledQuestion> chosen = new ArrayList<>();
    private final Set<UUID> taken = new HashSet<>();
    private int caseStudies;
    private int series;
    private int effort;

    /**
     * @param design whose rules count; another one than the order's to see what a rule prevents
     * @param apart whether enemies and siblings are kept apart
     */
    FormSearch(Supply supply, Design design, Candidates candidates, boolean apart) {
        this.supply = supply;
        this.design = design;
        this.candidates = candidates.all();
        this.left = candidates.needs();
        this.apart = apart;
    }

    /** Whether there is a form, or none was found with so many steps. */
    boolean find(int steps) {
        effort = steps;
        return from(0, 0, new Rest(candidates.size()));
    }

    /** Whether it looked everywhere. */
    boolean isThrough() {
        return effort >= 0;
    }

    /** What is left of the steps. */
    int effort() {
        return Math.max(0, effort);
    }

    List<Pick> picks() {
        Selection nothing = supply.selection();
        return chosen.stream().map(question -> new Pick(question, nothing.isSeen(question))).toList();
    }

    private boolean from(int index, int inGroup, Rest rest) {
        effort--;
        int soFar = inGroup;
        if (effort < 0 || !rest.isEnough(index)) {
            return false;
        }
        if (endsGroup(index)) {
            Candidate last = candidates.get(index - 1);
            if (soFar > 0 && soFar < design.groups(last.stimulusKind()).least()) {
                return false;
            }
            soFar = 0;
        }
        if (index == candidates.size()) {
            return caseStudies == design.groups(PublishedQuestion.CASE_STUDY).count()
                    && series == design.groups(PublishedQuestion.SERIES).count();
        }
        return with(index, soFar, rest) || from(index + 1, soFar, rest);
    }

    private boolean endsGroup(int index) {
        return index > 0 && candidates.get(index - 1).isInGroup()
                && (index == candidates.size() || candidates.get(index).group() != candidates.get(index - 1).group());
    }

    private boolean with(int index, int inGroup, Rest rest) {
        Candidate candidate = candidates.get(index);
        if (!fits(candidate, inGroup)) {
            return false;
        }
        count(candidate, inGroup, 1);
        chosen.add(candidate.question());
        taken.add(candidate.question().questionId());
        if (from(index + 1, inGroup + 1, rest)) {
            return true;
        }
        count(candidate, inGroup, -1);
        chosen.remove(chosen.size() - 1);
        taken.remove(candidate.question().questionId());
        return false;
    }

    private void count(Candidate candidate, int inGroup, int questions) {
        left[candidate.domain()] -= questions;
        if (!candidate.question().pilot()) {
            types[candidate.type()] += questions;
        }
        if (candidate.isInGroup() && inGroup == 0) {
            series += candidate.isSeries() ? questions : 0;
            caseStudies += candidate.isSeries() ? 0 : questions;
        }
    }

    private boolean fits(Candidate candidate, int inGroup) {
        PooledQuestion question = candidate.question();
        return left[candidate.domain()] > 0
                && (question.pilot() || types[candidate.type()] < design.typeMax(candidate.type()))
                && (!candidate.isInGroup() || fitsGroup(candidate, inGroup))
                && (!apart || isFree(question));
    }

    private boolean fitsGroup(Candidate candidate, int inGroup) {
        BlueprintRules.Groups wanted = design.groups(candidate.stimulusKind());
        int begun = candidate.isSeries() ? series : caseStudies;
        return inGroup == 0 ? begun < wanted.count() : inGroup < wanted.most();
    }

    private boolean isFree(PooledQuestion question) {
        return Collections.disjoint(question.enemies(), taken)
                && (!design.siblingsApart() || (Collections.disjoint(question.siblings(), taken)
                        && chosen.stream().noneMatch(other -> other.siblings().contains(question.questionId()))));
    }

    /** What the candidates from each one on could still bring. */
    private final class Rest {

        private final int[][] ofDomain;
        private final int[][] ofType;

        Rest(int size) {
            ofDomain = new int[size + 1][left.length];
            ofType = new int[size + 1][types.length];
            for (int i = size - 1; i >= 0; i--) {
                Candidate candidate = candidates.get(i);
                ofDomain[i] = ofDomain[i + 1].clone();
                ofType[i] = ofType[i + 1].clone();
                ofDomain[i][candidate.domain()]++;
                ofType[i][candidate.type()] += candidate.question().pilot() ? 0 : 1;
            }
        }

        boolean isEnough(int index) {
            for (int domain = 0; domain < left.length; domain++) {
                if (left[domain] > ofDomain[index][domain]) {
                    return false;
                }
            }
            for (int type = 0; type < types.length; type++) {
                if (types[type] + ofType[index][type] < design.typeMin(type)) {
                    return false;
                }
            }
            return true;
        }
    }
}
