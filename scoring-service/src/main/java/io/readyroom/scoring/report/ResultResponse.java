package io.readyroom.scoring.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.readyroom.scoring.result.DomainScore;
import io.readyroom.scoring.result.ExamResult;
import io.readyroom.scoring.result.ScaledScore;
import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.scale.WilsonInterval;

/** A result as its learner reads it. */
@Schema(name = "Result", requiredProperties = { "sessionId", "revision", "scoredAt", "points", "maxPoints", "scaled", "passed",
        "interval", "domains", "objectives", "questions", "fresh", "timeSpentMs", "unscoredCount", "repeatShare",
        "earlierAttempts", "revisions" })
public record ResultResponse(UUID sessionId, int revision, Instant scoredAt, int points, int maxPoints,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true, description = "On the vendor's practice scale; null for pass/fail exams and for sessions that are no whole exam") ScaledScore scaled,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true, description = "Null for sessions that are no whole exam") Boolean passed,
        @Schema(description = "What scaled and passed rest on, to be shown with them; absent without them") String scaleNote,
        @Schema(description = "Wilson 95 %, fractions of maxPoints") Interval interval, List<DomainScore> domains,
        @Schema(description = "Adds up to the total, save questions that no objective is known of") List<Objective> objectives,
        @Schema(description = "What the vendor would show; absent for sessions that are no whole exam") VendorReport vendorReport,
        @Schema(description = "Every question, without response and key: those are in the review") List<Question> questions,
        long timeSpentMs,
        @Schema(description = "How many percent of the others in this exam and mode have a smaller share of the points, 0 to 100; absent while there are fewer than 50") Double percentile,
        @Schema(description = "Questions that count nowhere") int unscoredCount,
        @Schema(description = "Fraction of the scored questions that the learner had met before") BigDecimal repeatShare,
        @Schema(description = "The scored questions that the learner had not met before, alone") Fresh fresh,
        @Schema(description = "What repeats do to this result, to be shown with it; absent without any") String repeatNote,
        @Schema(description = "Of the same exam and mode, the latest first, ten at most") List<EarlierAttempt> earlierAttempts,
        @Schema(description = "All results of this session, the current one last") List<ResultRevision> revisions,
        @Schema(description = "Absent unless the result was made again") Correction correction) {

    /** Fractions of the points. */
    public record Interval(BigDecimal low, BigDecimal high) {

        static Interval from(WilsonInterval interval) {
            return new Interval(interval.low(), interval.high());
        }
    }

    /** @param title the code where the outline's text is not known */
    @Schema(name = "ResultObjective", requiredProperties = { "code", "title", "domain", "points", "maxPoints" })
    public record Objective(String code, String title, String domain, int points, int maxPoints) {
    }

    /** @param counted false for pilots and voided questions, whose points count nowhere */
    @Schema(name = "ResultQuestion", requiredProperties = { "position", "questionVersionId", "domain", "points", "maxPoints",
            "counted", "voided" })
    public record Question(int position, UUID questionVersionId, String domain, int points, int maxPoints, boolean counted,
            boolean voided, @Schema(description = "As the client measured it") Integer timeSpentMs, String confidence) {
    }

    @Schema(name = "FreshScore", requiredProperties = { "points", "maxPoints", "interval" })
    public record Fresh(int points, int maxPoints, Interval interval) {
    }

    static ResultResponse from(ScoredExam scored, Background background, ResultContext context) {
        ExamResult result = scored.result();
        SatSession session = background.session();
        Breakdown breakdown = new Breakdown(scored, session);
        ReportTexts texts = ReportTexts.in(session.language());
        return new ResultResponse(result.sessionId(), result.revision(), result.scoredAt(), result.points(),
                result.maxPoints(), result.scaled(), result.passed(), scaleNote(result, session, texts),
                new Interval(result.intervalLow(), result.intervalHigh()), result.domains(),
                breakdown.objectives(context.objectiveTitles()), VendorReport.from(result, session.facts(), texts).orElse(null),
                breakdown.questions(), result.timeSpentMs(),
                context.percentile().isPresent() ? context.percentile().getAsDouble() : null,
                result.unscoredCount(), result.repeatShare(), breakdown.fresh(), repeatNote(breakdown, texts),
                background.earlierAttempts(), background.revisions(), context.correction().orElse(null));
    }

    private static String scaleNote(ExamResult result, SatSession session, ReportTexts texts) {
        return result.passed() == null ? null
                : texts.text("scaleNote", texts.percent(session.facts().cut().fraction()));
    }

    private static String repeatNote(Breakdown breakdown, ReportTexts texts) {
        return breakdown.repeats() == 0 ? null
                : texts.text("repeatNote", breakdown.repeats(), breakdown.repeats() + breakdown.freshQuestions());
    }
}
