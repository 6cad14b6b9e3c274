package io.readyroom.question.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.readyroom.question.browse.CatalogueAnswers.View;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.ExamStatus;
import io.readyroom.question.catalogue.LearningPath;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineVersion;

/** What to take before and after an exam, and the bridge to its successor where there is one. */
record PathResponse(String exam, ExamStatus status, List<Step> before, List<Step> after, Bridge bridge, String note,
        String source, LocalDate checkedAt) {

    /** {@code status} is the exam's today: a retired one can no longer be taken. */
    record Step(String exam, String title, ExamStatus status, boolean optional, String skipIf, String text) {
    }

    /**
     * @param objectives of this exam's last outline
     * @param carriedOver of them, those that the successor has unchanged or renamed
     * @param added objectives of the successor that nothing here leads to
     */
    record Bridge(ObjectiveMap.End to, int objectives, long carriedOver, int added, String source, LocalDate checkedAt) {
    }

    static PathResponse from(Exam exam, LearningPath path, View view) {
        return new PathResponse(exam.code(), exam.statusOn(view.today()), steps(path.before(), view), steps(path.after(), view),
                bridge(exam, view).orElse(null), path.note(), path.source(), path.checkedAt());
    }

    private static List<Step> steps(List<LearningPath.Step> steps, View view) {
        return steps.stream().map(step -> {
            Exam exam = view.catalogue().exam(step.exam()).orElseThrow();
            return new Step(exam.code(), exam.titleIn(view.language()), exam.statusOn(view.today()), step.optional(),
                    step.skipIf(), step.text());
        }).toList();
    }

    private static Optional<Bridge> bridge(Exam exam, View view) {
        OutlineVersion from = view.catalogue().outlineOn(exam, view.today());
        return Optional.ofNullable(exam.successor())
                .flatMap(view.catalogue()::exam)
                .map(successor -> view.catalogue().outlineOn(successor, view.today()))
                .flatMap(to -> view.catalogue().map(new ObjectiveMap.End(from.exam(), from.asOf()),
                        new ObjectiveMap.End(to.exam(), to.asOf())))
                .map(map -> new Bridge(map.to(), map.objectives().size(),
                        map.objectives().stream().filter(ObjectiveMap.Relation::carriesOver).count(),
                        map.addedCodes().size(), map.source(), map.checkedAt()));
    }
}
