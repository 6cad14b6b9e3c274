package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.form.Contenders.Contender;

/**
 * Looks for a form question by question, in or out, and leaves a way as soon as it can't lead anywhere. Complete as far as its
 * effort goes, and that grows with two to the power of the bank: for small ones, and by items only.
 */
final class FormSearch {

    private final Supply supply;
    private final Design design;
    private final boolean apart;
    private final List<Contender> contenders;
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
    FormSearch(Supply supply, Design design, Contenders contenders, boolean apart) {
        this.supply = supply;
        this.design = design;
        this.contenders = contenders.all();
        this.left = contenders.needs();
        this.apart = apart;
    }

    /** Whether there is a form, or none was found with so many steps. */
    boolean find(int steps) {
        effort = steps;
        return from(0, 0, new Rest(contenders.size()));
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
            Contender last = contenders.get(index - 1);
            if (soFar > 0 && soFar < design.groups(last.stimulusKind()).least()) {
                return false;
            }
            soFar = 0;
        }
        if (index == contenders.size()) {
            return caseStudies == design.groups(PublishedQuestion.CASE_STUDY).count()
                    && series == design.groups(PublishedQuestion.SERIES).count();
        }
        return with(index, soFar, rest) || from(index + 1, soFar, rest);
    }

    private boolean endsGroup(int index) {
        return index > 0 && contenders.get(index - 1).isInGroup()
                && (index == contenders.size() || contenders.get(index).group() != contenders.get(index - 1).group());
    }

    private boolean with(int index, int inGroup, Rest rest) {
        Contender contender = contenders.get(index);
        if (!fits(contender, inGroup)) {
            return false;
        }
        count(contender, inGroup, 1);
        chosen.add(contender.question());
        taken.add(contender.question().questionId());
        if (from(index + 1, inGroup + 1, rest)) {
            return true;
        }
        count(contender, inGroup, -1);
        chosen.remove(chosen.size() - 1);
        taken.remove(contender.question().questionId());
        return false;
    }

    private void count(Contender contender, int inGroup, int questions) {
        left[contender.domain()] -= questions;
        if (!contender.question().pilot()) {
            types[contender.type()] += questions;
        }
        if (contender.isInGroup() && inGroup == 0) {
            series += contender.isSeries() ? questions : 0;
            caseStudies += contender.isSeries() ? 0 : questions;
        }
    }

    private boolean fits(Contender contender, int inGroup) {
        PooledQuestion question = contender.question();
        return left[contender.domain()] > 0
                && (question.pilot() || types[contender.type()] < design.typeMax(contender.type()))
                && (!contender.isInGroup() || fitsGroup(contender, inGroup))
                && (!apart || isFree(question));
    }

    private boolean fitsGroup(Contender contender, int inGroup) {
        BlueprintRules.Groups wanted = design.groups(contender.stimulusKind());
        int begun = contender.isSeries() ? series : caseStudies;
        return inGroup == 0 ? begun < wanted.count() : inGroup < wanted.most();
    }

    private boolean isFree(PooledQuestion question) {
        return Collections.disjoint(question.enemies(), taken)
                && (!design.siblingsApart() || (Collections.disjoint(question.siblings(), taken)
                        && chosen.stream().noneMatch(other -> other.siblings().contains(question.questionId()))));
    }

    /** What the contenders from each one on could still bring. */
    private final class Rest {

        private final int[][] ofDomain;
        private final int[][] ofType;

        Rest(int size) {
            ofDomain = new int[size + 1][left.length];
            ofType = new int[size + 1][types.length];
            for (int i = size - 1; i >= 0; i--) {
                Contender contender = contenders.get(i);
                ofDomain[i] = ofDomain[i + 1].clone();
                ofType[i] = ofType[i + 1].clone();
                ofDomain[i][contender.domain()]++;
                ofType[i][contender.type()] += contender.question().pilot() ? 0 : 1;
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
