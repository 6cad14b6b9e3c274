package io.readyroom.exam.session;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of a session's slots. */
record SlotsPath(UUID sessionId) {

    static final String TEMPLATE = "/v1/exam-sessions/{id}/questions";

    private static final Pattern PATH = Pattern
            .compile("/v1/exam-sessions/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/questions");

    static Optional<SlotsPath> find(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(new SlotsPath(UUID.fromString(matcher.group(1)))) : Optional.empty();
    }
}
