package io.readyroom.scoring.sitting;

import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.submission.Submission;

/**
 * A session whose result was made again.
 *
 * @param before the revision that was current until now
 * @param after the one that is current now
 */
public record Rescored(Submission submission, ScoredExam before, ScoredExam after) {
}
