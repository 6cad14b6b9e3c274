package io.readyroom.exam.entitlement;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the read model says about an account and an exam.
 *
 * @param family that opens the exam; null when nobody has told of the exam
 * @param products that open the exam, {@code [{code, name, …}]}
 */
record Standing(boolean entitled, String family, JsonNode products) {
}
