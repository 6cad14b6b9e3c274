package io.readyroom.scoring.submission;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.scoring.grading.GradingPolicy;
import io.readyroom.scoring.grading.QuestionType;
import io.readyroom.scoring.scale.CutFraction;
import io.readyroom.scoring.scale.PracticeScale;

/** A submitted session with the facts that were frozen at its start, as far as scoring and the review read it. */
public record ExamSessionSubmitted(UUID sessionId, UUID learnerId, String exam, String mode, Instant submittedAt,
        long timeSpentMs, Facts facts, List<Slot> slots, List<Answer> answers) {

    public ExamSessionSubmitted {
        Objects.requireNonNull(sessionId, "sessionId is missing");
        Objects.requireNonNull(learnerId, "learnerId is missing");
        Objects.requireNonNull(exam, "exam is missing");
        Objects.requireNonNull(mode, "mode is missing");
        Objects.requireNonNull(submittedAt, "submittedAt is missing");
        Objects.requireNonNull(facts, "facts are missing");
        slots = List.copyOf(slots);
        answers = answers == null ? List.of() : List.copyOf(answers);
        if (slots.stream().map(Slot::position).distinct().count() != slots.size()) {
            throw new IllegalArgumentException("two slots have the same position");
        }
    }

    /**
     * @param cut absent where nobody has assumed one: then nothing is put on a scale or said to be passed
     * @param scale absent for pass/fail exams
     */
    public record Facts(GradingPolicy gradingPolicy, Cut cut, PracticeScale scale, List<Domain> domains, Policy policy) {

        public Facts {
            Objects.requireNonNull(gradingPolicy, "gradingPolicy is missing");
            domains = domains == null ? List.of() : List.copyOf(domains);
            if (domains.stream().map(Domain::code).distinct().count() != domains.size()) {
                throw new IllegalArgumentException("two domains have the same code");
            }
        }
    }

    public record Cut(CutFraction fraction) {

        public Cut {
            Objects.requireNonNull(fraction, "cut.fraction is missing");
        }

        @JsonCreator
        static Cut of(@JsonProperty("fraction") BigDecimal fraction) {
            return new Cut(fraction == null ? null : new CutFraction(fraction));
        }
    }

    public record Domain(String code, String title) {

        public Domain {
            Objects.requireNonNull(code, "a domain's code is missing");
            Objects.requireNonNull(title, "a domain's title is missing");
        }
    }

    /** The part of the delivery policy that decides whether the learner may see keys. */
    public record Policy(String feedback) {
    }

    /** @param scored false for pilots; absent means that it counts */
    public record Slot(int position, UUID questionVersionId, String domain, QuestionType type, Boolean scored,
            boolean repeated, JsonNode shape) {

        public Slot {
            Objects.requireNonNull(questionVersionId, "questionVersionId is missing");
            Objects.requireNonNull(domain, "domain is missing");
            Objects.requireNonNull(type, "type is missing");
            scored = !Boolean.FALSE.equals(scored);
        }
    }

    public record Answer(int position, JsonNode response) {

        @Override
        public String toString() {
            return "Answer[" + position + "]";
        }
    }
}
