package io.readyroom.exam.scoring;

import java.util.UUID;

/**
 * A response to be graded.
 *
 * @param response JSON in the shape of the question's type, or null for none
 */
public record Ungraded(UUID questionVersionId, String response) {

    @Override
    public String toString() {
        return "Ungraded[" + questionVersionId + "]";
    }
}
