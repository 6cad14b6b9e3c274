package io.readyroom.scoring.evidence;

import java.util.UUID;

import io.readyroom.scoring.knowledge.Grade;

/**
 * One answer, as evidence.
 *
 * @param questionId null in what the first releases told
 * @param objective code in the session's outline
 * @param fraction of the points, 0 to 1
 * @param counts for mastery: a first attempt, in a session that measures. The rest only moves the schedule
 */
record AnsweredItem(UUID questionId, String objective, double fraction, boolean counts, Grade grade) {
}
