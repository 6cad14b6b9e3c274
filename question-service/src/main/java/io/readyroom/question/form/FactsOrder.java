package io.readyroom.question.form;

import java.time.LocalDate;

import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.Language;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.catalogue.OutlineVersion;

/** All that the facts in a form depend on. */
record FactsOrder(Exam exam, Catalogue catalogue, OutlineVersion outline, Language language, Mode mode, int questions) {

    /** Equal keys, equal facts. */
    record Key(String catalogue, String exam, LocalDate outline, Language language, Mode mode, int questions) {
    }

    Key key() {
        return new Key(catalogue.hash(), exam.code(), outline.asOf(), language, mode, questions);
    }

    ExamFacts facts() {
        return ExamFacts.of(exam, catalogue, outline, language, mode, questions);
    }
}
