package io.readyroom.benchmarks.load;

import java.util.List;

/**
 * A learner in front of an open session.
 *
 * @param token the learner's, valid for longer than any run
 * @param responses JSON, one for each position from 1 on
 * @param revision of every answer that is stored already, 0 when none is
 */
public record Seat(String session, String learner, String token, List<String> responses, int revision) {
}
