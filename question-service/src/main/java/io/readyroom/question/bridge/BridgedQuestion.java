package io.readyroom.question.bridge;

import java.util.List;
import java.util.UUID;

/**
 * How a question stands to an outline of another exam.
 *
 * @param objectives of the outline before, the main one first
 * @param to objectives of the outline after, the main one first; empty unless it is bridged
 * @param reason why it leads nowhere; absent unless that was decided
 */
public record BridgedQuestion(UUID question, String sourceId, BridgeDecision decision, List<String> objectives,
        List<String> to, String reason) {

    static BridgedQuestion of(Object[] row) {
        return new BridgedQuestion((UUID) row[0], (String) row[1], BridgeDecision.named((String) row[2]),
                codes((String) row[3]), codes((String) row[4]), (String) row[5]);
    }

    private static List<String> codes(String joined) {
        return joined == null ? List.of() : List.of(joined.split(",", -1));
    }
}
