package io.readyroom.scoring.submission;

import io.readyroom.scoring.grading.GradingPolicy;
import io.readyroom.scoring.scale.CutFraction;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Cut;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Facts;

/**
 * What an operator put in the place of an exam's frozen facts, for all its sessions.
 *
 * @param revision counts from 1 within the exam; 0 says that nobody put anything there
 * @param gradingPolicy null: as frozen in the session
 * @param cut null: as frozen in the session
 */
public record ExamRules(int revision, GradingPolicy gradingPolicy, CutFraction cut) {

    public static final ExamRules AS_FROZEN = new ExamRules(0, null, null);

    Facts over(Facts frozen) {
        return frozen.ruledBy(gradingPolicy == null ? frozen.gradingPolicy() : gradingPolicy,
                cut == null ? frozen.cut() : new Cut(cut));
    }
}
