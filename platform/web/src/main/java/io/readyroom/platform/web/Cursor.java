package io.readyroom.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/** Keyset position of a list, opaque to the client: the sort key of the last item that it has. */
public final class Cursor {

    private static final String SEPARATOR = "\u001F";

    private Cursor() {
    }

    /** A cursor of these key parts. */
    public static String encode(Object... parts) {
        String joined = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key parts of a cursor.
     *
     * @throws ProblemException {@code invalid-request} when it isn't one with that many parts
     */
    public static List<String> decode(String cursor, int parts) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> decoded = List.of(joined.split(SEPARATOR, -1));
            if (decoded.size() == parts) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            throw invalid(e);
        }
        throw invalid(null);
    }

    private static ProblemException invalid(Throwable cause) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "The cursor is not one that this list has given out.", cause)
                .withError("cursor", "unknown cursor");
    }
}
