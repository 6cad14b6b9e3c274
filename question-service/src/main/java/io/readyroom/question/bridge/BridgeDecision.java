package io.readyroom.question.bridge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** What was decided of a question about an outline of another exam. */
public enum BridgeDecision {

    /** It leads to one objective there or several. */
    BRIDGED,
    /** It leads nowhere, for a reason. */
    WITHOUT_TARGET,
    /** No file says anything of it. */
    UNDECIDED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The decision of that name, which has to be one. */
    public static BridgeDecision named(String wireName) {
        return find(wireName).orElseThrow(() -> new IllegalArgumentException("no decision: " + wireName));
    }

    /** @throws ProblemException {@code invalid-request} when it is none */
    public static Optional<BridgeDecision> parse(String wireName) {
        if (wireName == null) {
            return Optional.empty();
        }
        return Optional.of(find(wireName)
                .orElseThrow(() -> ProblemException.of(CommonProblem.INVALID_REQUEST, "There is no such decision.")
                        .withError("decision", "bridged, without_target or undecided")));
    }

    private static Optional<BridgeDecision> find(String wireName) {
        return Arrays.stream(values()).filter(decision -> decision.wireName().equals(wireName)).findFirst();
    }
}
