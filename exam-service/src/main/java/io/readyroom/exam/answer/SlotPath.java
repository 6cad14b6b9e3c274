package io.readyroom.exam.answer;

import java.util.Optional;
import java.util.UUID;

/** The path of an answer. */
record SlotPath(UUID sessionId, int position) {

    static final String TEMPLATE = "/v1/exam-sessions/{id}/answers/{position}";

    private static final String BEFORE_ID = "/v1/exam-sessions/";
    private static final String BEFORE_POSITION = "/answers/";
    private static final int ID_END = BEFORE_ID.length() + 36;
    private static final int POSITION_START = ID_END + BEFORE_POSITION.length();
    private static final int MOST_DIGITS = 4;

    /** Reads the plain form only: an id in small letters, a position without zeros before it. */
    static Optional<SlotPath> find(String path) {
        if (path.length() <= POSITION_START || path.length() > POSITION_START + MOST_DIGITS
                || !path.startsWith(BEFORE_ID) || !path.startsWith(BEFORE_POSITION, ID_END)
                || !isId(path, BEFORE_ID.length()) || !isNumber(path, POSITION_START)) {
            return Optional.empty();
        }
        return Optional.of(new SlotPath(UUID.fromString(path.substring(BEFORE_ID.length(), ID_END)),
                Integer.parseInt(path, POSITION_START, path.length(), 10)));
    }

    private static boolean isId(String path, int start) {
        for (int i = 0; i < 36; i++) {
            char c = path.charAt(start + i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !isDigit(c) && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String path, int start) {
        for (int i = start; i < path.length(); i++) {
            if (!isDigit(path.charAt(i))) {
                return false;
            }
        }
        return path.charAt(start) != '0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
