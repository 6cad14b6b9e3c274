package io.readyroom.scoring.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How whole forms of an exam were answered.
 *
 * @param scores results by the share of their points, by mode
 * @param forms forms that everybody sits alike, by id
 */
record ExamSums(SortedMap<String, Bins> scores, SortedMap<UUID, FormSums> forms) {

    /** Shortened samples make forms that hardly anybody shares; what is told of a form takes 50 sittings. */
    private static final int MOST_FORMS = 50;

    ExamSums {
        scores = scores == null ? new TreeMap<>() : new TreeMap<>(scores);
        forms = forms == null ? new TreeMap<>() : new TreeMap<>(forms);
    }

    static ExamSums none() {
        return new ExamSums(null, null);
    }

    void addScore(String mode, int bin, int sign) {
        scores.computeIfAbsent(mode, key -> new Bins()).add(bin, sign);
    }

    void addForm(FormSums sums) {
        forms.merge(sums.id(), sums, FormSums::plus);
    }

    ExamSums addAll(ExamSums other) {
        other.scores.forEach((mode, bins) -> scores.computeIfAbsent(mode, key -> new Bins()).addAll(bins));
        other.forms.forEach((id, sums) -> forms.merge(id, sums, FormSums::plus));
        return this;
    }

    /** Without the forms that fewest sat, so that no row grows for ever. */
    ExamSums bounded() {
        List<UUID> rare = forms.values().stream().sorted(Comparator.comparingLong(FormSums::sittings))
                .limit(Math.max(0, forms.size() - MOST_FORMS)).map(FormSums::id).toList();
        rare.forEach(id -> forms.remove(id));
        return this;
    }
}
