package io.readyroom.exam.form;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.readyroom.exam.response.ResponseShape;

/**
 * A place in a form and the question version that fills it. These fields and no others are stored and published, whatever the
 * form had: a key could not slip in.
 *
 * @param objective and
 * @param domain by the outline that was current at the start
 * @param scored false for unscored pilots
 * @param pool where the question was drawn from
 * @param repeated whether this learner had the question before
 * @param stimulusId of a case study or series, or null
 * @param section number of the section, or null where the form has only one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Slot(int position, UUID questionId, UUID questionVersionId, String objective, String domain, String type,
        int maxPoints, boolean scored, String pool, boolean repeated, String stimulusId, Integer section,
        ResponseShape shape) {
}
