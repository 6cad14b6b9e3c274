package io.readyroom.question.form;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.GradingPolicy;
import io.readyroom.question.catalogue.Language;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.catalogue.ModePolicy;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.catalogue.Vendor;

/**
 * The exam as a session freezes it: a later change of the catalogue doesn't reach a running session.
 *
 * @param scale absent for pass/fail
 * @param durationSeconds absent where no clock runs
 * @param expiresAfterSeconds absent where the deadline ends the session; counted from what {@code policy.expires.after} names
 */
public record ExamFacts(String exam, String title, String vendor, LocalDate outlineVersion, GradingPolicy gradingPolicy,
        Exam.Cut cut, Exam.Scale scale, String reportStyle, List<Domain> domains, Mode mode, Long durationSeconds,
        Long expiresAfterSeconds, ModePolicy policy) {

    public record Domain(String code, String title) {
    }

    static ExamFacts of(Exam exam, Catalogue catalogue, OutlineVersion outline, Language language, Mode mode, int questions) {
        Vendor vendor = catalogue.vendor(exam);
        ModePolicy policy = catalogue.policy(exam).modes().get(mode);
        return new ExamFacts(exam.code(), exam.titleIn(language), exam.vendor(), outline.asOf(), vendor.gradingPolicy(),
                exam.cut(), exam.scale(), vendor.reportStyle(),
                outline.domains().stream().map(domain -> new Domain(domain.code(), domain.titleIn(language))).toList(), mode,
                policy.duration(exam, questions).map(Duration::toSeconds).orElse(null),
                policy.expiresAfter().map(Duration::toSeconds).orElse(null), policy);
    }
}
