package io.readyroom.scoring.result;

import java.util.List;

/** A session that was just graded, ready to be stored and told. */
public record ScoredExam(ScoredSession session, ExamResult result, List<GradedItem> items) {
}
