package io.readyroom.platform.testing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request that a {@link StubUpstream} got. */
public record StubRequest(String method, String path, String query, String body, Map<String, String> raw) {

    static StubRequest from(Map<String, String> raw) {
        return new StubRequest(raw.get("method"), raw.get("path"), raw.get("query"), raw.get("body"), raw);
    }

    /** A header by its name, in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(raw.get("header." + name.toLowerCase(Locale.ROOT)));
    }
}
