package io.readyroom.platform.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * What a {@link StubUpstream} answers.
 *
 * @param delayMillis time that passes before it does
 */
public record StubResponse(int status, String body, Map<String, String> headers, long delayMillis) {

    /** A JSON answer; a status from 400 on is sent as a problem document. */
    public static StubResponse json(int status, String body) {
        return new StubResponse(status, body,
                Map.of("Content-Type", status >= 400 ? "application/problem+json" : "application/json"), 0);
    }

    /** The same with another header. */
    public StubResponse withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new StubResponse(status, body, Map.copyOf(more), delayMillis);
    }

    /** The same after a pause. */
    public StubResponse after(long millis) {
        return new StubResponse(status, body, headers, millis);
    }

    Map<String, Object> toMap() {
        return Map.of("status", status, "body", body, "headers", headers, "delay", delayMillis);
    }

    @SuppressWarnings("unchecked") // Made by toMap.
    static StubResponse from(Map<String, Object> map) {
        return new StubResponse((Integer) map.get("status"), (String) map.get("body"),
                (Map<String, String>) map.get("headers"), (Long) map.get("delay"));
    }

    void pause() {
        long until = System.nanoTime() + delayMillis * 1_000_000;
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }
}
