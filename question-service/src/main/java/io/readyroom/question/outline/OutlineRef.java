package io.readyroom.question.outline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineVersion;

/**
 * An outline as parameters name it: {@code ai-102@2025-12-23}, or {@code ai-102} for the one in force.
 *
 * @param asOf empty for the one in force
 */
public record OutlineRef(String exam, Optional<LocalDate> asOf) {

    /**
     * @param field that the text stands in
     * @throws ProblemException {@code invalid-request} when it names none
     */
    public static OutlineRef parse(String field, String text) {
        if (text == null || text.isBlank()) {
            throw invalid(field, null);
        }
        int at = text.indexOf('@');
        return at < 0 ? new OutlineRef(text, Optional.empty())
                : new OutlineRef(text.substring(0, at), Optional.of(date(field, text.substring(at + 1))));
    }

    /** Of a path that names both. */
    public static OutlineRef of(String exam, String asOf) {
        return new OutlineRef(exam, Optional.of(date("asOf", asOf)));
    }

    /** @throws ProblemException {@code not-found} when there is no such outline */
    public OutlineVersion require(Catalogue catalogue, LocalDate today) {
        Exam known = catalogue.exam(exam)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no exam with this code."));
        return asOf.map(date -> catalogue.outline(new ObjectiveMap.End(exam, date)).orElseThrow(this::unknown))
                .orElseGet(() -> catalogue.outlineOn(known, today));
    }

    private ProblemException unknown() {
        return ProblemException.of(CommonProblem.NOT_FOUND, "The exam has no outline of that date here.");
    }

    private static LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw invalid(field, e);
        }
    }

    private static ProblemException invalid(String field, Throwable cause) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "An outline is needed here.", cause)
                .withError(field, "an exam and the date of one of its outlines, like ai-102@2025-12-23");
    }
}
