package io.readyroom.question.browse;

import java.time.LocalDate;
import java.util.List;

import io.readyroom.question.browse.CatalogueAnswers.View;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.Language;
import io.readyroom.question.catalogue.OutlineVersion;

/**
 * An outline as of a day.
 *
 * @param versions all that are known, oldest first
 * @param servedLanguage of the titles of domains
 * @param objectivesLanguage of groups and objectives, which are kept in English only
 */
record OutlineResponse(String exam, LocalDate version, LocalDate effectiveFrom, LocalDate effectiveTo,
        List<LocalDate> versions, List<Domain> domains, Language servedLanguage, Language objectivesLanguage, String source,
        LocalDate checkedAt, String sourceNote, String note) {

    record Domain(String code, String title, int weightMin, int weightMax, String unit,
            List<OutlineVersion.SkillGroup> groups) {

        static Domain from(OutlineVersion.Domain domain, Language language) {
            return new Domain(domain.code(), domain.titleIn(language), domain.weightMin(), domain.weightMax(), domain.unit(),
                    domain.groups());
        }
    }

    static OutlineResponse from(Exam exam, OutlineVersion outline, View view) {
        boolean translated = outline.domains().stream().allMatch(domain -> domain.titleDe() != null);
        Language served = translated ? view.language() : Language.EN;
        return new OutlineResponse(exam.code(), outline.asOf(), outline.effectiveFrom(), outline.effectiveTo(),
                view.catalogue().outlines(exam).stream().map(OutlineVersion::asOf).toList(),
                outline.domains().stream().map(domain -> Domain.from(domain, served)).toList(), served, Language.EN,
                outline.sourceUrl(), outline.checkedAt(), outline.sourceNote(), outline.note());
    }
}
