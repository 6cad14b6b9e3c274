package io.readyroom.exam.policy;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The delivery policy of a mode, as far as this service acts on it; the file that it comes from is question-service's. What a
 * policy doesn't say is as free as can be.
 *
 * @param navigation {@code free}, or {@code forward}: a question that was left can't be changed
 * @param lockOnLeave what is locked when it is left: {@code section}, {@code case_study}
 * @param lockOnAnswer what is locked when it is answered: {@code slot}, {@code series} for the slots of a series
 * @param flags whether questions may be marked
 * @param selectionCap whether a response with more selections than are asked for is refused
 * @param pause whether the learner may pause
 * @param feedback {@code onAnswer}, {@code afterSubmit} or {@code never}
 * @param reviewScreen whether all answers are shown once more before the submission
 * @param lateAnswers whether the review shows what came after the deadline: {@code shown} or {@code hidden}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeliveryPolicy(String navigation, List<String> lockOnLeave, List<String> lockOnAnswer, Boolean flags,
        Boolean selectionCap, Breaks breaks, Boolean pause, String feedback, Expiry expires, Boolean reviewScreen,
        String lateAnswers) {

    /** Of a session whose facts have none. */
    public static final DeliveryPolicy FREE = new DeliveryPolicy(null, null, null, null, null, null, null, null, null, null,
            null);

    public DeliveryPolicy {
        lockOnLeave = lockOnLeave == null ? List.of() : List.copyOf(lockOnLeave);
        lockOnAnswer = lockOnAnswer == null ? List.of() : List.copyOf(lockOnAnswer);
    }

    /** Breaks, and whether what the learner has seen is locked by one. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Breaks(boolean allowed, boolean clockRuns, boolean locksSeen) {

        static final Breaks NONE = new Breaks(false, true, false);
    }

    /**
     * When a session without a clock ends.
     *
     * @param after {@code last_answer}, {@code day_end} of the day on which it starts, or what happens once and counts from the
     *        start
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Expiry(String after) {
    }

    public boolean isForward() {
        return "forward".equals(navigation);
    }

    /** Whether a section of that kind is locked when it is left. */
    public boolean locksOnLeave(SectionKind kind) {
        return lockOnLeave.contains("section") || (kind == SectionKind.CASE_STUDY && lockOnLeave.contains("case_study"));
    }

    /** Whether sections are sat one after the other. */
    public boolean isSectioned() {
        return !lockOnLeave.isEmpty();
    }

    /** Whether an answer to a slot in a section of that kind locks the slot. Whoever is told the key answers no more. */
    public boolean locksOnAnswer(SectionKind kind) {
        return givesFeedbackOnAnswer() || lockOnAnswer.contains("slot")
                || (kind == SectionKind.SERIES && lockOnAnswer.contains("series"));
    }

    /** Whether there may be answers that lock slots. */
    public boolean locksByAnswers() {
        return givesFeedbackOnAnswer() || !lockOnAnswer.isEmpty() || isForward();
    }

    public boolean givesFeedbackOnAnswer() {
        return "onAnswer".equals(feedback);
    }

    /** Never null. */
    public String feedbackOrDefault() {
        return feedback == null ? "afterSubmit" : feedback;
    }

    public boolean allowsFlags() {
        return !Boolean.FALSE.equals(flags);
    }

    public boolean capsSelections() {
        return !Boolean.FALSE.equals(selectionCap);
    }

    public boolean hasReviewScreen() {
        return !Boolean.FALSE.equals(reviewScreen);
    }

    public boolean allowsPause() {
        return Boolean.TRUE.equals(pause);
    }

    /** Never null. */
    public Breaks breaksOrNone() {
        return breaks == null ? Breaks.NONE : breaks;
    }

    /** Whether it matters which slots a learner has been shown. */
    public boolean locksSeen() {
        return breaksOrNone().allowed() && breaksOrNone().locksSeen();
    }

    /** Whether the time to rest begins anew with each answer; otherwise it counts from the start. */
    public boolean restsFromLastAnswer() {
        return expires == null || expires.after() == null || "last_answer".equals(expires.after());
    }

    /** Whether the time to rest begins at the end of the day on which the session starts. */
    public boolean restsFromDayEnd() {
        return expires != null && "day_end".equals(expires.after());
    }

    /** Whether a review shows answers that came too late. */
    public boolean showsLateAnswers() {
        return !"hidden".equals(lateAnswers) && !"never".equals(feedback);
    }
}
