package io.readyroom.scoring.statistics;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

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

    Delta addAll(Delta other) {
        other.items.forEach((version, sums) -> items.merge(version, sums, ItemSums::addAll));
        other.exams.forEach((exam, sums) -> exams.merge(exam, sums, ExamSums::addAll));
        return this;
    }

    boolean changesNothing() {
        return items.isEmpty() && exams.isEmpty();
    }
}
