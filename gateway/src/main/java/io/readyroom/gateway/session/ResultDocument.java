package io.readyroom.gateway.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a result looks, for the contract only: scoring-service words it, the gateway passes it on as it is.
 *
 * @param scaled null where the exam has no scale; a practice scale, not the vendor's
 * @param passed null where nothing honest can be said
 * @param scaleNote what scaled and passed rest on, to be shown with them
 * @param vendorReport what the vendor would show; absent for sessions that are no whole exam
 * @param questions every one, without response and key
 * @param percentile 0 to 100, absent while there are fewer than 50 others
 * @param fresh the scored questions that the learner had not met before, alone
 * @param repeatNote what repeats do to this result; absent without any
 * @param earlierAttempts of the same exam and mode, the latest first
 * @param revisions all results of the session, the current one last
 * @param correction how it differs from the revision before it, and why; absent unless it was made again
 * @param interval 95 % Wilson interval of the points fraction, 0–1
 */
@Schema(name = "Result")
record ResultDocument(UUID sessionId, int revision, Instant scoredAt, int points, int maxPoints,
        @Schema(nullable = true) Scaled scaled, @Schema(nullable = true) Boolean passed, String scaleNote, Interval interval,
        List<Domain> domains, List<Objective> objectives, VendorReport vendorReport, List<Question> questions,
        long timeSpentMs, Double percentile, int unscoredCount, double repeatShare, Fresh fresh, String repeatNote,
        List<EarlierAttempt> earlierAttempts, List<Revision> revisions, Correction correction) {

    record Scaled(int score, int min, int max, int pass) {
    }

    record Interval(double low, double high) {
    }

    @Schema(name = "Correction")
    record Correction(String cause, String reason, int previousRevision, int previousPoints, int previousMaxPoints,
            Boolean previousPassed, List<Integer> questions) {
    }

    record Domain(String code, String title, int points, int maxPoints) {
    }

    @Schema(name = "ResultObjective")
    record Objective(String code, String title, String domain, int points, int maxPoints) {
    }

    @Schema(name = "VendorReport", description = "style: domain_bars, domain_words or pass_fail")
    record VendorReport(String style, boolean passed, List<VendorDomain> domains, Double threshold, String note) {
    }

    @Schema(name = "VendorDomain")
    record VendorDomain(String code, String title, Double fraction, String words) {
    }

    @Schema(name = "ResultQuestion")
    record Question(int position, UUID questionVersionId, String domain, int points, int maxPoints, boolean counted,
            boolean voided, Integer timeSpentMs, String confidence) {
    }

    @Schema(name = "FreshScore")
    record Fresh(int points, int maxPoints, Interval interval) {
    }

    @Schema(name = "EarlierAttempt")
    record EarlierAttempt(UUID sessionId, String mode, Instant submittedAt, int points, int maxPoints, Boolean passed) {
    }

    @Schema(name = "ResultRevision")
    record Revision(int revision, Instant scoredAt, int points, int maxPoints, Boolean passed, String reason) {
    }
}
