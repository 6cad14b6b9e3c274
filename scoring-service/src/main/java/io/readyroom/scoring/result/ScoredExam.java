package io.readyroom.scoring.result;

import java.util.List;
import java.util.UUID;

/** A session that was just graded, ready to be stored and told, or as it is stored. */
public record ScoredExam(ScoredSession session, ExamResult result, List<GradedItem> items, Grounds grounds) {

    public ScoredExam(ScoredSession session, ExamResult result, List<GradedItem> items) {
        this(session, result, items, Grounds.FIRST);
    }

    public UUID sessionId() {
        return result.sessionId();
    }

    /** Of what was answered less than right, pilots too; a question that turned out unusable was missed by nobody. */
    List<Integer> missedPositions() {
        return items.stream().filter(item -> !item.voided() && item.score().points() < item.score().maxPoints())
                .map(GradedItem::position).toList();
    }

    public ScoredExam madeBy(UUID rescoringId) {
        return new ScoredExam(session, result, items, new Grounds(grounds.rulesRevision(), rescoringId));
    }
}
