package io.readyroom.question.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a form has so far, and which questions may not come to it any more. */
final class Selection {

    private final Map<UUID, Integer> seenAt;
    private final boolean siblingsApart;
    private final List<Pick> picks;
    private final Set<UUID> taken;
    private final Set<UUID> barred;

    /** @param seenAt when the learner had which question: the higher, the later */
    Selection(Map<UUID, Integer> seenAt, boolean siblingsApart) {
        this(seenAt, siblingsApart, List.of());
    }

    private Selection(Map<UUID, Integer> seenAt, boolean siblingsApart, List<Pick> picks) {
        this.seenAt = seenAt;
        this.siblingsApart = siblingsApart;
        this.picks = new ArrayList<>();
        this.taken = new HashSet<>();
        this.barred = new HashSet<>();
        picks.forEach(pick -> take(pick.question()));
    }

    Selection copy() {
        return new Selection(seenAt, siblingsApart, picks);
    }

    boolean isSeen(PooledQuestion question) {
        return seenAt.containsKey(question.questionId());
    }

    /** The lower, the longer ago. Only of what was seen. */
    int seenAt(PooledQuestion question) {
        return seenAt.get(question.questionId());
    }

    /** Siblings count in both directions, though only one of two may name the other. */
    boolean isFree(PooledQuestion question) {
        return !taken.contains(question.questionId()) && !barred.contains(question.questionId())
                && (!siblingsApart || Collections.disjoint(question.siblings(), taken));
    }

    /** Takes a question if nothing speaks against it. */
    boolean take(PooledQuestion question) {
        if (!isFree(question)) {
            return false;
        }
        picks.add(new Pick(question, isSeen(question)));
        taken.add(question.questionId());
        barred.addAll(question.enemies());
        if (siblingsApart) {
            barred.addAll(question.siblings());
        }
        return true;
    }

    int size() {
        return picks.size();
    }

    List<Pick> picks() {
        return List.copyOf(picks);
    }
}
