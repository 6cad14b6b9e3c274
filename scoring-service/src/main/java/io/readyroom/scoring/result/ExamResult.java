package io.readyroom.scoring.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * One revision of a session's result; the fields are the columns of {@code result}.
 *
 * @param scaled null for pass/fail exams and for sessions that are no whole exam
 * @param passed null for sessions that are no whole exam
 * @param intervalLow fraction of maxPoints
 * @param unscoredCount questions that count nowhere
 * @param repeatShare fraction of the scored questions that the learner had met before
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ExamResult(UUID sessionId, int revision, Instant scoredAt, int points, int maxPoints, ScaledScore scaled,
        Boolean passed, BigDecimal intervalLow, BigDecimal intervalHigh, List<DomainScore> domains, long timeSpentMs,
        int unscoredCount, BigDecimal repeatShare) {
}
