package io.readyroom.exam.answer;

import java.util.Optional;
import java.util.UUID;

import io.readyroom.exam.session.SessionPath;

/** The path of an answer. */
record SlotPath(UUID sessionId, int position) {

    static final String TEMPLATE = "/v1/exam-sessions/{id}/answers/{position}";

    private static final String BEFORE_POSITION = "/answers/";
    private static final int POSITION_START = SessionPath.ID_END + BEFORE_POSITION.length();
    private static final int MOST_DIGITS = 4;

    /** Reads the plain form only: an id in small letters, a position without zeros before it. */
    static Optional<SlotPath> find(String path) {
        if (path.length() <= POSITION_START || path.length() > POSITION_START + MOST_DIGITS
                || !path.startsWith(BEFORE_POSITION, SessionPath.ID_END) || !isNumber(path)) {
            return Optional.empty();
        }
        return SessionPath.sessionId(path)
                .map(id -> new SlotPath(id, Integer.parseInt(path, POSITION_START, path.length(), 10)));
    }

    private static boolean isNumber(String path) {
        for (int i = POSITION_START; i < path.length(); i++) {
            if (path.charAt(i) < '0' || path.charAt(i) > '9') {
                return false;
            }
        }
        return path.charAt(POSITION_START) != '0';
    }
}
