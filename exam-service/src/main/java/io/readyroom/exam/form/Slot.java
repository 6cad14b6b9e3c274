package io.readyroom.exam.form;

import io.readyroom.exam.response.ResponseShape;

/**
 * A place in a form, all but its position and the ids of the question that fills it. There is no place in it where a key could
 * be.
 *
 * @param objective and
 * @param domain by the outline that was current at the start
 * @param scored false for unscored pilots
 * @param pool where the question was drawn from
 * @param repeated whether this learner had the question before
 * @param stimulusId of a case study or series, or null
 * @param section number of the section, from 1
 */
public record Slot(String objective, String domain, String type, int maxPoints, boolean scored, String pool, boolean repeated,
        String stimulusId, int section, ResponseShape shape) {
}
