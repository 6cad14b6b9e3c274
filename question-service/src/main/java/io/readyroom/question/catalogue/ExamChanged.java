package io.readyroom.question.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Event: the full facts of an exam as they are now. Texts are English. */
record ExamChanged(long aggregateVersion, String exam, String title, String vendor, ExamStatus status, String family,
        LocalDate retiredOn, String successor, Outline outline, GradingPolicy gradingPolicy, Exam.Cut cut, Exam.Scale scale,
        List<Exam.Product> products, Map<Mode, ModePolicy> policies) {

    record Outline(LocalDate version, List<Domain> domains) {
    }

    record Domain(String code, String title, int weightMin, int weightMax, List<Objective> objectives) {

        static Domain of(OutlineVersion.Domain domain) {
            return new Domain(domain.code(), domain.title(), domain.weightMin(), domain.weightMax(),
                    domain.groups().stream().flatMap(group -> group.objectives().stream())
                            .map(objective -> new Objective(objective.code(), objective.title())).toList());
        }
    }

    record Objective(String code, String title) {
    }

    static ExamChanged of(long aggregateVersion, Exam exam, Catalogue catalogue, LocalDate today) {
        OutlineVersion outline = catalogue.outlineOn(exam, today);
        List<Domain> domains = outline.domains().stream().map(Domain::of).toList();
        return new ExamChanged(aggregateVersion, exam.code(), exam.title(), exam.vendor(), exam.statusOn(today),
                exam.family(), exam.retiredOn(), exam.successor(), new Outline(outline.asOf(), domains),
                catalogue.vendor(exam).gradingPolicy(), exam.cut(), exam.scale(), exam.products(),
                catalogue.policy(exam).modes());
    }
}
