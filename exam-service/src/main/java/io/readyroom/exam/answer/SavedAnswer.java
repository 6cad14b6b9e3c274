package io.readyroom.exam.answer;

import java.time.Instant;

/**
 * The acknowledgement of an answer: it is committed.
 *
 * @param savedAt by the database's clock
 */
record SavedAnswer(int position, int revision, Instant savedAt) {
}
