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

/**
 * A submitted session with the facts that were frozen at its start, as far as this service reads it.
 *
 * @param organisationId who assigned it, or null
 * @param assignmentId of that organisation; null without one
 * @param group of that organisation; null without one, or where there are no groups
 * @param measured false when the learner had the keys before the answers; absent otherwise
 */
public record ExamSessionSubmitted(UUID sessionId, UUID learnerId, String exam, String mode, String language, boolean livemode,
        Instant startedAt, Instant submittedAt, long timeSpentMs, Facts facts, List<Slot> slots, List<Answer> answers,
        UUID organisationId, UUID assignmentId, String group, Boolean measured) {

    /** Repeats what fell due and nothing else: it moves the schedule, and measures neither questions nor people. */
    private static final String REVIEW = "review";

    public ExamSessionSubmitted {
        Objects.requireNonNull(sessionId, "sessionId is missing");
        Objects.requireNonNull(learnerId, "learnerId is missing");
        Objects.requireNonNull(exam, "exam is missing");
        Objects.requireNonNull(mode, "mode is missing");
        Objects.requireNonNull(submittedAt, "submittedAt is missing");
        Objects.requireNonNull(facts, "facts are missing");
        slots = List.copyOf(slots);
        answers = answers == null ? List.of() : List.copyOf(answers);
        assignmentId = organisationId == null ? null : assignmentId;
        measured = !Boolean.FALSE.equals(measured);
        group = organisationId == null || group == null || group.isBlank() ? null : group;
        if (slots.stream().map(Slot::position).distinct().count() != slots.size()) {
            throw new IllegalArgumentException("two slots have the same position");
        }
    }

    /**
     * Whether what was answered here counts in item statistics, ability, mastery and readiness (domain, section 3). Whoever
     * had the keys at hand has practised all the same: that moves the schedule, like a review.
     */
    public boolean measures() {
        return livemode && measured && !REVIEW.equals(mode);
    }

    ExamSessionSubmitted ruledBy(ExamRules rules) {
        return new ExamSessionSubmitted(sessionId, learnerId, exam, mode, language, livemode, startedAt, submittedAt,
                timeSpentMs, rules.over(facts), slots, answers, organisationId, assignmentId, group,
                measured);
    }

    /**
     * @param cut absent where nobody has assumed one: then nothing is put on a scale or said to be passed
     * @param scale absent for pass/fail exams
     */
    public record Facts(String title, String vendor, String outlineVersion, GradingPolicy gradingPolicy, Cut cut,
            PracticeScale scale, String reportStyle, List<Domain> domains, Policy policy) {

        public Facts {
            Objects.requireNonNull(gradingPolicy, "gradingPolicy is missing");
            domains = domains == null ? List.of() : List.copyOf(domains);
            if (domains.stream().map(Domain::code).distinct().count() != domains.size()) {
                throw new IllegalArgumentException("two domains have the same code");
            }
        }

        Facts ruledBy(GradingPolicy otherPolicy, Cut otherCut) {
            return new Facts(title, vendor, outlineVersion, otherPolicy, otherCut, scale, reportStyle, domains, policy);
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

    /**
     * @param questionId absent in what the first releases told
     * @param scored false for pilots; absent means that it counts
     * @param repeated whether the learner had met the question before
     */
    public record Slot(int position, UUID questionId, UUID questionVersionId, String objective, String domain,
            QuestionType type, Boolean scored, String pool, boolean repeated, JsonNode shape) {

        public Slot {
            Objects.requireNonNull(questionVersionId, "questionVersionId is missing");
            Objects.requireNonNull(domain, "domain is missing");
            Objects.requireNonNull(type, "type is missing");
            scored = !Boolean.FALSE.equals(scored);
        }
    }

    /**
     * @param timeSpentMs as the client measured it, or null
     * @param confidence {@code guess}, {@code unsure}, {@code sure} or null
     */
    public record Answer(int position, JsonNode response, Integer timeSpentMs, String confidence) {

        /** Whether there is a response; one that was cleared again is none. */
        public boolean isGiven() {
            return response != null && !response.isNull();
        }

        @Override
        public String toString() {
            return "Answer[" + position + "]";
        }
    }
}
