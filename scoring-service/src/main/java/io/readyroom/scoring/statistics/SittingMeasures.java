package io.readyroom.scoring.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.sitting.GradedSlot;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.readyroom.scoring.submission.Submission;

/**
 * What a result adds to statistics. A pure function of the submission and the result: to take a result back is to add the same
 * with the other sign.
 *
 * <p>
 * Attempts are counted questions that the learner had not met before. What tells ability beside them is the rest of their
 * session, and forms differ: ten questions of practice, fifty of an exam, whose points differ too. So the rest is also taken as
 * a
 * share of what it could give, and only where that says something: in whole forms, and in practice of twenty questions or more.
 * Adaptive sessions give everybody about the same share, and {@code topic} and {@code missed} choose by what the learner can't
 * do.
 */
record SittingMeasures(String exam, String mode, Score total, boolean fresh, List<GradedItem> counted,
        List<ItemAttempt> attempts) {

    /** A share of 1 in millionths: squares of 9 million attempts fit a long. */
    static final int WHOLE = 1_000_000;

    private static final Set<String> WHOLE_FORMS = Set.of("free", "exam");
    private static final String SAME_FORM = "free";
    private static final String PRACTICE = "practice";
    private static final int LONG_PRACTICE = 20;

    static SittingMeasures of(Submission submission, ScoredExam scored) {
        ExamSessionSubmitted session = submission.session();
        List<GradedSlot> slots = GradedSlot.counted(session, scored.items());
        List<GradedItem> counted = slots.stream().map(GradedSlot::item).toList();
        Score total = counted.stream().map(GradedItem::score).reduce(Score.NONE, Score::plus);
        boolean comparable = isComparable(session.mode(), counted.size());
        List<ItemAttempt> attempts = slots.stream().filter(GradedSlot::isFirstAttempt)
                .map(slot -> attempt(slot, total, comparable, scored.result().scoredAt())).toList();
        return new SittingMeasures(session.exam(), session.mode(), total,
                attempts.size() == counted.size(), counted, attempts);
    }

    private static boolean isComparable(String mode, int counted) {
        return WHOLE_FORMS.contains(mode) || (PRACTICE.equals(mode) && counted >= LONG_PRACTICE);
    }

    private static ItemAttempt attempt(GradedSlot slot, Score total, boolean comparable, Instant at) {
        Score score = slot.item().score();
        int rest = total.points() - score.points();
        int most = total.maxPoints() - score.maxPoints();
        long share = most == 0 ? 0 : Math.round(rest * (double) WHOLE / most);
        return new ItemAttempt(slot.slot(), slot.item(), slot.isRapidGuess(), rest, share, comparable && most > 0,
                Bins.ofShare(total.points(), total.maxPoints()),
                Picks.picked(slot.slot().type(), slot.isAnswered() ? slot.answer().response() : null), at);
    }

    /** Whether it is compared with others of its mode: a whole form of which the learner had met nothing before. */
    boolean isRanked() {
        return fresh && total.maxPoints() > 0 && WHOLE_FORMS.contains(mode);
    }

    /** Whether everybody sits the same questions: of the free sample there is one form at a time. */
    boolean isSameForAll() {
        return isRanked() && SAME_FORM.equals(mode);
    }

    int scoreBin() {
        return Bins.ofShare(total.points(), total.maxPoints());
    }
}
