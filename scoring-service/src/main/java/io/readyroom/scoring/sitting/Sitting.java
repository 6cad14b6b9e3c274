package io.readyroom.scoring.sitting;

import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.submission.Submission;

/** A session and its current result. */
public record Sitting(Submission submission, ScoredExam scored) {
}
