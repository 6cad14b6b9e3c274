package io.readyroom.platform.web.trace;

import java.util.Optional;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/** The id under which a request can be followed through services, Kafka and logs. */
public final class TraceIds {

    private TraceIds() {
    }

    /** The current W3C trace id, 32 hexadecimal digits; empty outside of a request. */
    public static Optional<String> current() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid() ? Optional.of(context.getTraceId()) : Optional.empty();
    }
}
