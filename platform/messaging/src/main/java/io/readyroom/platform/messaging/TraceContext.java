package io.readyroom.platform.messaging;

import java.util.HashMap;
import java.util.Map;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;

/** Carries the W3C trace context over the outbox, where a thread or a process boundary would lose it. */
final class TraceContext {

    static final String TRACEPARENT = "traceparent";

    private TraceContext() {
    }

    /** The current {@code traceparent}, or null outside of any trace. */
    static String current() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, (map, key, value) -> map.put(key, value));
        return carrier.get(TRACEPARENT);
    }

    /** The trace id in a {@code traceparent}, 32 hexadecimal digits; null when there is none. */
    static String traceId(String traceparent) {
        return traceparent == null || traceparent.length() < 35 ? null : traceparent.substring(3, 35);
    }
}
