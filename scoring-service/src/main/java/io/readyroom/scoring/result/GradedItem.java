package io.readyroom.scoring.result;

import java.util.UUID;

import io.readyroom.scoring.grading.Score;

/**
 * One question of a session as it was graded.
 *
 * @param keyRevision the key that graded it: the result can be computed again
 * @param counted in the total and its domain; unscored pilots and voided questions count nowhere
 */
public record GradedItem(int position, UUID questionVersionId, int keyRevision, Score score, boolean counted,
        boolean voided) {
}
