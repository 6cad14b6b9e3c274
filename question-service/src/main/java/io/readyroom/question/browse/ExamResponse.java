package io.readyroom.question.browse;

import java.time.LocalDate;
import java.util.List;

import io.readyroom.question.browse.CatalogueAnswers.View;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.Certification;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.ExamStatus;
import io.readyroom.question.catalogue.GradingPolicy;
import io.readyroom.question.catalogue.Language;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.catalogue.Questionable;
import io.readyroom.question.catalogue.Vendor;

/** An exam with all its facts. {@code questionable} names those to doubt. */
record ExamResponse(String code, String title, String vendor, String vendorName, String level, String family,
        ExamStatus status, LocalDate retiredOn, String successor, List<String> predecessors, String summary,
        Certification certification, Policy policy, Outline outline, Exam.Price price, List<Exam.Product> products,
        Integer sampleSize, Integer sampleDurationMinutes, Exam.Range studyWeeks, List<Exam.Audience> audiences,
        Language servedLanguage, String source, LocalDate checkedAt, String sourceNote, List<Questionable> questionable) {

    /** How the exam is held, graded and reported. */
    record Policy(GradingPolicy grading, String reportStyle, Exam.Items items, Exam.Minutes durationMinutes,
            Exam.Scale scale, Exam.Cut cut) {
    }

    /** The outline in force, or the last one. */
    record Outline(LocalDate version, LocalDate effectiveFrom, LocalDate effectiveTo, List<Domain> domains, String source,
            LocalDate checkedAt) {

        static Outline from(OutlineVersion outline, Language language) {
            return new Outline(outline.asOf(), outline.effectiveFrom(), outline.effectiveTo(),
                    outline.domains().stream().map(domain -> Domain.from(domain, language)).toList(), outline.sourceUrl(),
                    outline.checkedAt());
        }
    }

    record Domain(String code, String title, int weightMin, int weightMax, String unit) {

        static Domain from(OutlineVersion.Domain domain, Language language) {
            return new Domain(domain.code(), domain.titleIn(language), domain.weightMin(), domain.weightMax(), domain.unit());
        }
    }

    static ExamResponse from(Exam exam, View view) {
        Catalogue catalogue = view.catalogue();
        Language language = view.language();
        Vendor vendor = catalogue.vendor(exam);
        Policy policy = new Policy(vendor.gradingPolicy(), vendor.reportStyle(), exam.items(), exam.durationMinutes(),
                exam.scale(), exam.cut());
        return new ExamResponse(exam.code(), exam.titleIn(language), exam.vendor(), vendor.name(), exam.level(),
                exam.family(), exam.statusOn(view.today()), exam.retiredOn(), exam.successor(), exam.predecessors(),
                exam.summaryIn(language), catalogue.certification(exam), policy,
                Outline.from(catalogue.outlineOn(exam, view.today()), language), exam.price(), exam.products(),
                exam.sampleSize(), exam.sampleDurationMinutes(), exam.studyWeeks(), exam.audiences(), exam.served(language),
                exam.source(), exam.checkedAt(), exam.sourceNote(), exam.questionable());
    }
}
