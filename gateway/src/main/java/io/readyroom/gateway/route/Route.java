package io.readyroom.gateway.route;

import java.util.List;
import java.util.Optional;

/**
 * An operation that the edge has.
 *
 * @param method HTTP method; GET stands for HEAD too
 * @param template path with {@code {name}} for a segment
 * @param upstream who answers; empty when the gateway does
 * @param tokenNeeded whether the edge refuses calls without a valid access token
 * @param body what it reads
 * @param segments of the template
 */
public record Route(String method, String template, Optional<Upstream> upstream, boolean tokenNeeded, Body body,
        List<String> segments) {

    private static final String PARAMETER = "{";

    Route(String method, String template, Optional<Upstream> upstream, boolean tokenNeeded, Body body) {
        this(method, template, upstream, tokenNeeded, body, List.of(template.substring(1).split("/", -1)));
    }

    /** Whether answers are saved by it: they have connections and limits of their own. */
    public boolean savesAnswers() {
        return upstream.filter(Upstream.EXAM_ANSWERS::equals).isPresent();
    }

    /** Whether the path, split at its slashes, is one of this route's. */
    boolean matches(String[] path) {
        if (path.length != segments.size()) {
            return false;
        }
        for (int i = 0; i < path.length; i++) {
            String expected = segments.get(i);
            if (!expected.equals(path[i]) && (!expected.startsWith(PARAMETER) || path[i].isEmpty())) {
                return false;
            }
        }
        return true;
    }

    /** How many segments are fixed: of two routes that match, the one that says more wins. */
    long literals() {
        return segments.stream().filter(segment -> !segment.startsWith(PARAMETER)).count();
    }
}
