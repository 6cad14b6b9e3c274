package io.readyroom.exam.answer;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of an answer. */
record SlotPath(UUID sessionId, int position) {

    static final String TEMPLATE = "/v1/exam-sessions/{id}/answers/{position}";

    private static final Pattern PATH = Pattern
            .compile("/v1/exam-sessions/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/answers/([1-9][0-9]{0,3})");

    static Optional<SlotPath> find(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches()
                ? Optional.of(new SlotPath(UUID.fromString(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
