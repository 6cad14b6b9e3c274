package io.readyroom.exam.session;

import java.util.List;

import io.readyroom.exam.policy.DeliveryPolicy;

/**
 * The rules that a session is sat under, as far as a client shows other controls for other rules.
 *
 * @param navigation {@code free}, or {@code forward}: a question that was left can't be changed
 * @param lockOnLeave what is locked when it is left: {@code section}, {@code case_study}; where it is not empty,
 *        sections are sat one after the other
 * @param lockOnAnswer what is locked when it is answered: {@code slot}, {@code series}
 * @param reviewScreen whether all answers are shown once more before the submission
 * @param flags whether questions may be marked
 * @param feedback {@code onAnswer}, {@code afterSubmit} or {@code never}
 */
public record SessionPolicy(String navigation, List<String> lockOnLeave, List<String> lockOnAnswer, boolean reviewScreen,
        boolean flags, Breaks breaks, boolean pause, String feedback) {

    /**
     * Breaks.
     *
     * @param locksSeen whether one locks whatever was shown or answered before it
     */
    public record Breaks(boolean allowed, boolean clockRuns, boolean locksSeen) {

        static Breaks from(DeliveryPolicy.Breaks breaks) {
            return new Breaks(breaks.allowed(), breaks.clockRuns(), breaks.locksSeen());
        }
    }

    static SessionPolicy from(DeliveryPolicy policy) {
        return new SessionPolicy(policy.isForward() ? "forward" : "free", policy.lockOnLeave(), policy.lockOnAnswer(),
                policy.hasReviewScreen(), policy.allowsFlags(), Breaks.from(policy.breaksOrNone()), policy.allowsPause(),
                policy.feedbackOrDefault());
    }
}
