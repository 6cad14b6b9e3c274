package io.readyroom.scoring.ability;

import java.util.UUID;

/**
 * What is known of a learner's ability in an exam.
 *
 * @param answers first attempts that it rests on
 * @param sessions that had one at least
 * @param calibration by which all of it was computed last
 */
public record Ability(UUID learnerId, String exam, int answers, int sessions, int calibration, Evidence evidence) {

    public Posterior posterior() {
        return Posterior.of(evidence);
    }
}
