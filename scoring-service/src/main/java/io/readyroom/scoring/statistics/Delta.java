package io.readyroom.scoring.statistics;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import io.readyroom.scoring.grading.Score;

/** What results add to sums, or take away. In the order of the keys. */
record Delta(SortedMap<UUID, ItemSums> items, SortedMap<String, ExamSums> exams) {

    Delta {
        items = items == null ? new TreeMap<>() : new TreeMap<>(items);
        exams = exams == null ? new TreeMap<>() : new TreeMap<>(exams);
    }

    static Delta none() {
        return new Delta(null, null);
    }

    /** @param sign 1 to add it, -1 to take it away */
    void add(SittingMeasures measures, int sign) {
        for (ItemAttempt attempt : measures.attempts()) {
            items.computeIfAbsent(attempt.item().questionVersionId(), version -> ItemSums.at(attempt)).add(attempt, sign);
        }
        if (measures.isRanked()) {
            ExamSums exam = exams.computeIfAbsent(measures.exam(), code -> ExamSums.none());
            exam.addScore(measures.mode(), measures.scoreBin(), sign);
            if (measures.isSameForAll()) {
                exam.addForm(FormSums.of(measures.counted(), sign));
            }
        }
    }

    /** One result comes in the place of another of the same session. */
    void replace(SittingMeasures before, SittingMeasures after) {
        add(before, -1);
        add(after, 1);
        Map<Integer, Score> now = after.attempts().stream()
                .collect(Collectors.toMap(one -> one.item().position(), one -> one.item().score()));
        before.attempts().stream().map(ItemAttempt::item)
                .filter(was -> !was.score().equals(now.get(was.position())))
                .forEach(was -> items.get(was.questionVersionId()).corrected());
    }

    Delta addAll(Delta other) {
        other.items.forEach((version, sums) -> items.merge(version, sums, ItemSums::addAll));
        other.exams.forEach((exam, sums) -> exams.merge(exam, sums, ExamSums::addAll));
        return this;
    }

    boolean changesNothing() {
        return items.isEmpty() && exams.isEmpty();
    }
}
