package io.readyroom.scoring.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.readyroom.scoring.grading.GradingPolicy;
import io.readyroom.scoring.scale.PracticeScale;

/**
 * An exam as it is now: data of {@code ExamChanged}, as far as this service reads it.
 *
 * @param exam code, {@code ai-103}
 * @param family certification family; access and history go on within it
 * @param retiredOn null while nobody has announced it
 * @param successor code, or null
 * @param cut absent where nobody has assumed one
 * @param scale absent for pass/fail exams
 */
public record ExamFacts(long aggregateVersion, String exam, String title, String vendor, String status, String family,
        LocalDate retiredOn, String successor, Outline outline, GradingPolicy gradingPolicy, Cut cut, PracticeScale scale) {

    public ExamFacts {
        Objects.requireNonNull(exam, "exam is missing");
        Objects.requireNonNull(outline, "outline is missing");
    }

    /** @param version the day the outline is named for */
    public record Outline(String version, List<Domain> domains) {

        public Outline {
            domains = domains == null ? List.of() : List.copyOf(domains);
        }

        public Optional<Domain> domain(String code) {
            return domains.stream().filter(domain -> domain.code().equals(code)).findFirst();
        }
    }

    /**
     * @param weightMin share of the exam in percent, from
     * @param weightMax and to
     * @param objectives in the outline's order; empty in what earlier releases told
     */
    public record Domain(String code, String title, int weightMin, int weightMax, List<Objective> objectives) {

        public Domain {
            Objects.requireNonNull(code, "a domain's code is missing");
            objectives = objectives == null ? List.of() : List.copyOf(objectives);
        }
    }

    public record Objective(String code, String title) {
    }

    public record Cut(BigDecimal fraction, String note) {
    }
}
