package io.readyroom.exam.session;

import java.util.Optional;
import java.util.UUID;

/** Paths of a session and of what belongs to it, read plainly: an id in small letters, nothing escaped. */
public final class SessionPath {

    static final String TEMPLATE = "/v1/exam-sessions/{id}";

    private static final String BEFORE_ID = "/v1/exam-sessions/";
    private static final int ID_LENGTH = 36;

    /** Where in a path the id of the session ends. */
    public static final int ID_END = BEFORE_ID.length() + ID_LENGTH;

    private SessionPath() {
    }

    /** The session that a path names, whatever follows; empty for whatever else the resources understand or refuse. */
    public static Optional<UUID> sessionId(String path) {
        return path.startsWith(BEFORE_ID) && path.length() >= ID_END && isId(path)
                ? Optional.of(UUID.fromString(path.substring(BEFORE_ID.length(), ID_END)))
                : Optional.empty();
    }

    /** The session whose own path it is. */
    static Optional<UUID> find(String path) {
        return path.length() == ID_END ? sessionId(path) : Optional.empty();
    }

    private static boolean isId(String path) {
        for (int i = 0; i < ID_LENGTH; i++) {
            char c = path.charAt(BEFORE_ID.length() + i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : (c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
