package io.readyroom.exam.answer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The acknowledgement of an answer: it is committed.
 *
 * @param savedAt by the database's clock
 */
record SavedAnswer(int position, int revision, Instant savedAt) {

    /** As Jackson writes it. */
    byte[] toJson() {
        String json = "{\"position\":" + position + ",\"revision\":" + revision + ",\"savedAt\":\"" + savedAt + "\"}";
        return json.getBytes(StandardCharsets.US_ASCII);
    }
}
