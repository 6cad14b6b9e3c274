package io.readyroom.question.assignment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** How a question stands to an outline. */
public enum AssignmentStatus {

    /** Somebody has assigned it. */
    ASSIGNED,
    /** Nobody has, but by the map it counts all the same. */
    CARRIED,
    /** It doesn't count until somebody assigns it. */
    OPEN;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ProblemException {@code invalid-request} when it is none */
    static Optional<AssignmentStatus> parse(String wireName) {
        if (wireName == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values()).filter(status -> status.wireName().equals(wireName)).findFirst()
                .orElseThrow(() -> ProblemException.of(CommonProblem.INVALID_REQUEST, "There is no such status.")
                        .withError("status", "assigned, carried or open")));
    }
}
