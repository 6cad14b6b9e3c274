package io.readyroom.question.snapshot;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.question.bank.PublishedQuestion;
import io.readyroom.question.bank.PublishedQuestions;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.GradingPolicy;
import io.readyroom.question.catalogue.Placement;
import io.readyroom.question.form.BlueprintVersion;

/**
 * What one look at the database found, in one snapshot of it.
 *
 * @param placements of every exam
 * @param whole all questions of the exams whose placement is another than before
 * @param changes since what was loaded before
 * @param blueprints all that are in use
 */
record Reading(long revision, LocalDate day, Catalogue catalogue, Map<String, Placement> placements,
        Map<String, List<PublishedQuestion>> whole, PublishedQuestions.Changes changes, List<BlueprintVersion> blueprints) {

    /**
     * The content as it is now. Exams in which nothing has changed keep their pools; to make those of a large bank anew takes
     * some tenths of a second, so this is no work for an event loop.
     */
    Content after(Content before) {
        Map<String, List<PublishedQuestion>> placed = changes.placed().stream()
                .collect(groupingBy(PublishedQuestion::exam));
        Map<String, List<PublishedQuestions.Gone>> gone = changes.gone().stream()
                .collect(groupingBy(PublishedQuestions.Gone::exam));
        Map<String, ExamContent> exams = new HashMap<>();
        for (Exam exam : catalogue.exams()) {
            String code = exam.code();
            exams.put(code, after(exam, before.exams().get(code), new PublishedQuestions.Changes(
                    placed.getOrDefault(code, List.of()), gone.getOrDefault(code, List.of()))));
        }
        return new Content(revision, day, catalogue, Map.copyOf(exams), blueprints);
    }

    private ExamContent after(Exam exam, ExamContent before, PublishedQuestions.Changes ofExam) {
        GradingPolicy policy = catalogue.vendor(exam).gradingPolicy();
        Placement placement = placements.get(exam.code());
        if (whole.containsKey(exam.code())) {
            return ExamContent.of(placement, policy, whole.get(exam.code()));
        }
        return before == null ? ExamContent.of(placement, policy, ofExam.placed()) : before.with(policy, ofExam);
    }
}
