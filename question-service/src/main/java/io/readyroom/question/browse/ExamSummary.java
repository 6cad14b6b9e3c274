package io.readyroom.question.browse;

import java.time.LocalDate;

import io.readyroom.question.browse.CatalogueAnswers.View;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.ExamStatus;
import io.readyroom.question.catalogue.Language;

/** An exam in a list. {@code servedLanguage} says which language the texts are in. */
record ExamSummary(String code, String title, String vendor, String level, String family, ExamStatus status,
        LocalDate retiredOn, String successor, String summary, Integer sampleSize, Language servedLanguage, String source,
        LocalDate checkedAt) {

    static ExamSummary from(Exam exam, View view) {
        Language language = view.language();
        return new ExamSummary(exam.code(), exam.titleIn(language), exam.vendor(), exam.level(), exam.family(),
                exam.statusOn(view.today()), exam.retiredOn(), exam.successor(), exam.summaryIn(language), exam.sampleSize(),
                exam.served(language), exam.source(), exam.checkedAt());
    }
}
